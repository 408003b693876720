// Adds a button to copy each piece of code; without this file it can be selected by hand.
for (const holder of document.querySelectorAll("[data-copy]")) {
  const code = document.getElementById(holder.dataset.copy);
  const status = holder.querySelector("[role=status]");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = holder.dataset.word;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = holder.dataset.done;
    } catch {
      // No clipboard without TLS, or not allowed: what is selected can be copied with the keyboard.
      getSelection().selectAllChildren(code);
      status.textContent = holder.dataset.failed;
    }
  });
  holder.prepend(button);
}
