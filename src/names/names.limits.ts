/** Names are read up to this many UTF-16 units; a caller turns a longer one into an error. OFAC allows 350, the longest real one seen is about 600. */
export const MAX_NAME_LENGTH = 1000;
/** Tokens beyond these are not compared: the comparison is quadratic in tokens. */
export const MAX_TOKENS = 40;
/** Letters of one token that take part in a comparison. */
export const MAX_TOKEN_LENGTH = 48;
