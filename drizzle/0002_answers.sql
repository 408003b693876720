CREATE TABLE `answer_sheets` (
	`organisation` text PRIMARY KEY NOT NULL,
	`sheet` text NOT NULL,
	`hash` text NOT NULL,
	`imported_at` text NOT NULL
);
