/**
 * Stands in the Worker for what only the generator of openapi.json uses. The routes are described for it, and
 * the Worker serves the written file, so the converters would be dead weight there (see wrangler.toml).
 */
export {};
