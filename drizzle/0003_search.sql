CREATE TABLE `search_editions` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_editions_edition_unique` ON `search_editions` (`edition`);