import { soundOf, soundsLike } from "./sound.ts";
import { beginning, createChoice, rekeyed, type Way } from "./suggest.index.ts";
import { wordsOf } from "./suggest.keys.ts";
import { fold } from "./tokenize.ts";

/** Fewer consonants than this say too little of the beginning of a name; of a whole word `soundsLike` needs fewer. */
const MIN_SOUND_BEGINNING = 4;
/** Consonants that two spellings of one word may differ by in number: further apart, they need not be compared. */
const MAX_SOUND_DIFFERENCE = 2;

/** Longer texts are more than one word of a name, and comparing them syllable by syllable takes long. */
const MAX_WORD_LENGTH = 24;

/** Names by their sound. */
export interface HeardNames {
  /** The names that the text sounds like, or like the beginning of. */
  soundingLike(text: string, limit: number): Way[];
}

/** A word with all the names that it stands in: many share one. */
interface HeardWord {
  word: string;
  sound: string;
  ways: Way[];
}

function hearWord(way: Way, words: Map<string, HeardWord>): void {
  const word = fold(wordsOf(way.text)[way.word] ?? "");
  const heard = words.get(word) ?? { word, sound: soundOf(word), ways: [] };
  heard.ways.push(way);
  words.set(word, heard);
}

/** @param ways into names, by any key */
export function hearNames(ways: readonly Way[]): HeardNames {
  const sorted = rekeyed(ways, (words) => soundOf(words.join(" ")));
  const words = new Map<string, HeardWord>();
  for (const way of ways) hearWord(way, words);
  const byFirst = Map.groupBy(words.values(), ({ sound }) => sound.slice(0, 1));

  const wordsLike = (asked: { word: string; sound: string }) =>
    (byFirst.get(asked.sound.slice(0, 1)) ?? []).filter(
      ({ word, sound }) =>
        Math.abs(sound.length - asked.sound.length) <= MAX_SOUND_DIFFERENCE && soundsLike(asked, { word, sound }),
    );

  return {
    soundingLike(text, limit) {
      const asked = { word: wordsOf(text).map(fold).join(""), sound: soundOf(text) };
      const begun = asked.sound.length >= MIN_SOUND_BEGINNING ? beginning(sorted, asked.sound) : [];
      const choice = createChoice(limit);
      for (const way of begun) choice.offer(way, way.order);
      const alike = asked.word.length <= MAX_WORD_LENGTH ? wordsLike(asked) : [];
      for (const way of alike.flatMap(({ ways }) => ways)) choice.offer(way, way.order);
      return choice.ways();
    },
  };
}
