CREATE TABLE `areas` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `controlled_items` (
	`code` text PRIMARY KEY NOT NULL,
	`tier` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `countries` (
	`iso2` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `edition_in_force` (
	`slot` text PRIMARY KEY NOT NULL,
	`edition` text NOT NULL,
	`published_at` text NOT NULL,
	`basis` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `edition_parts` (
	`edition` text NOT NULL,
	`part` text NOT NULL,
	`sequence` integer NOT NULL,
	`body` blob NOT NULL,
	PRIMARY KEY(`edition`, `part`, `sequence`),
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`format` integer NOT NULL,
	`created_at` text NOT NULL,
	`manifest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`source` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`imported_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `listings` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`organisation` text,
	`record` text NOT NULL,
	FOREIGN KEY (`list`) REFERENCES `lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `listings_organisation` ON `listings` (`organisation`);--> statement-breakpoint
CREATE TABLE `lists` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `modes` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	`record` text NOT NULL,
	FOREIGN KEY (`country`) REFERENCES `countries`(`iso2`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisations_role_country` ON `organisations` (`role`,`country`);--> statement-breakpoint
CREATE TABLE `rules` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL
);
