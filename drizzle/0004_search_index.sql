-- Terms come ready made, one a line, and every one must survive as it is. The ascii tokenizer takes every sign beyond
-- ASCII for a letter and leaves it alone; unicode61 would fold the final sigma and split at letters that are younger
-- than Unicode 6.1. Ids bring - _ : and folded compatibility letters may bring brackets and a space. Nobody asks for
-- positions or for the text itself, so neither is kept.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	`name`, `keywords`, `statement`, `place`, `summary`, `topics`, `mentions`,
	content='', contentless_delete=1, detail=column, tokenize="ascii tokenchars '-_:() '"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_vocabulary` USING fts5vocab(`search_index`, 'row');
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_postings` USING fts5vocab(`search_index`, 'instance');
