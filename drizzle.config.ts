import { defineConfig } from "drizzle-kit";

export default defineConfig({ dialect: "turso", schema: "./src/store/store.table.ts", out: "./drizzle" });
