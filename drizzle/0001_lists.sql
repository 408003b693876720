CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hit` text NOT NULL,
	`ruling` text NOT NULL,
	`why` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` text NOT NULL,
	`basis` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `decisions_hit` ON `decisions` (`hit`,`id`);--> statement-breakpoint
CREATE TABLE `hits` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `hits_organisation` ON `hits` (`organisation`);--> statement-breakpoint
CREATE TABLE `list_changes` (
	`version` text NOT NULL,
	`list` text NOT NULL,
	`entry` text NOT NULL,
	`change` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`version`, `list`, `entry`),
	FOREIGN KEY (`version`) REFERENCES `list_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `list_entries` (
	`version` text NOT NULL,
	`list` text NOT NULL,
	`entry` text NOT NULL,
	`hash` text NOT NULL,
	`party` text NOT NULL,
	`raw` text NOT NULL,
	PRIMARY KEY(`version`, `list`, `entry`)
);
--> statement-breakpoint
CREATE TABLE `list_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`hash` text NOT NULL,
	`list_date` text,
	`imported_at` text NOT NULL,
	`records` integer NOT NULL,
	`per_list` text NOT NULL,
	`added` integer NOT NULL,
	`removed` integer NOT NULL,
	`changed` integer NOT NULL,
	`validators` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `list_versions_source` ON `list_versions` (`source`,`imported_at`);--> statement-breakpoint
CREATE TABLE `lists_in_force` (
	`source` text PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	FOREIGN KEY (`version`) REFERENCES `list_versions`(`id`) ON UPDATE no action ON DELETE no action
);
