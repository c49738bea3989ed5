CREATE TABLE `assignment_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`membership_id` text,
	`group_id` text,
	`changes` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`membership_id`) REFERENCES `memberships`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_exceptions_member` ON `assignment_exceptions` (`assignment_id`,`membership_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_exceptions_group` ON `assignment_exceptions` (`assignment_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `assignment_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`membership_id` text,
	`group_id` text,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`membership_id`) REFERENCES `memberships`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_targets_member` ON `assignment_targets` (`assignment_id`,`membership_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_targets_group` ON `assignment_targets` (`assignment_id`,`group_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`instructions` text DEFAULT '' NOT NULL,
	`lesson_slug` text,
	`quiz_slug` text,
	`quiz_version_id` text,
	`audience` text DEFAULT 'class' NOT NULL,
	`opens_at` integer,
	`due_at` integer,
	`closes_at` integer,
	`attempts_allowed` integer,
	`time_limit_ms` integer,
	`behaviour` text NOT NULL,
	`counting` text DEFAULT 'best' NOT NULL,
	`late_policy` text NOT NULL,
	`review_rules` text NOT NULL,
	`shuffle_questions` integer DEFAULT false NOT NULL,
	`shuffle_options` integer DEFAULT false NOT NULL,
	`weight` real DEFAULT 1 NOT NULL,
	`category_id` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`updated_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quiz_version_id`) REFERENCES `quiz_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `assignments_class` ON `assignments` (`class_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`at` integer NOT NULL,
	`user_id` text,
	`action` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `audit_entries_class` ON `audit_entries` (`class_id`,`id`);--> statement-breakpoint
CREATE TABLE `budgets` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calendar_links` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`class_id` text,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calendar_links_user` ON `calendar_links` (`user_id`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`name` text NOT NULL,
	`weight` real NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_name` ON `categories` (`class_id`,`name`);--> statement-breakpoint
CREATE TABLE `classes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	`code` text NOT NULL,
	`code_paused_at` integer,
	`code_expires_at` integer,
	`missing_rule` text DEFAULT 'as-zero' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `classes_code_unique` ON `classes` (`code`);--> statement-breakpoint
CREATE TABLE `form_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`fields` text NOT NULL,
	`problems` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `form_drafts_created` ON `form_drafts` (`created_at`);--> statement-breakpoint
CREATE TABLE `gradebook_cells` (
	`assignment_id` text NOT NULL,
	`membership_id` text NOT NULL,
	`class_id` text NOT NULL,
	`attempts_used` integer DEFAULT 0 NOT NULL,
	`open_attempt_id` text,
	`counted_attempt_id` text,
	`share` real,
	`submitted_at` integer,
	`late_ms` integer DEFAULT 0 NOT NULL,
	`excused_at` integer,
	PRIMARY KEY(`assignment_id`, `membership_id`),
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`membership_id`) REFERENCES `memberships`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `gradebook_cells_class` ON `gradebook_cells` (`class_id`);--> statement-breakpoint
CREATE INDEX `gradebook_cells_member` ON `gradebook_cells` (`membership_id`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`membership_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `membership_id`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`membership_id`) REFERENCES `memberships`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_member` ON `group_members` (`membership_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name` ON `groups` (`class_id`,`name`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_by` text,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`used_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `invitations_class` ON `invitations` (`class_id`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`joined_at` integer NOT NULL,
	`removed_at` integer,
	`merged_into` text,
	`time_factor` text DEFAULT '1' NOT NULL,
	`external_id` text,
	`personal_code_hash` text,
	`personal_code_version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_personalCodeHash_unique` ON `memberships` (`personal_code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_person` ON `memberships` (`class_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `memberships_user` ON `memberships` (`user_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text,
	`user_id` text NOT NULL,
	`lesson` text NOT NULL,
	`question_version_id` text,
	`claim_id` text,
	`attempt_id` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`closed_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `reports_class` ON `reports` (`class_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `reports_user` ON `reports` (`user_id`);--> statement-breakpoint
CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`class_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`entries` text NOT NULL,
	`problems` text NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`class_id`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`item_id` text NOT NULL,
	`question_version_id` text NOT NULL,
	`ruling` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `rulings_assignment` ON `rulings` (`assignment_id`);--> statement-breakpoint
DROP INDEX `attempts_one_open`;--> statement-breakpoint
ALTER TABLE `attempts` ADD `assignment_id` text REFERENCES assignments(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `attempts` ADD `membership_id` text REFERENCES memberships(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `attempts` ADD `number` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `deadline_at` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `last_activity_at` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `late_ms` integer;--> statement-breakpoint
ALTER TABLE `attempts` ADD `counted_share` real;--> statement-breakpoint
ALTER TABLE `attempts` ADD `option_orders` text;--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_one_open_assigned` ON `attempts` (`assignment_id`,`membership_id`) WHERE submitted_at is null and set_aside_at is null and assignment_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_number` ON `attempts` (`assignment_id`,`membership_id`,`number`);--> statement-breakpoint
CREATE INDEX `attempts_deadline` ON `attempts` (`deadline_at`) WHERE submitted_at is null and set_aside_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_one_open` ON `attempts` (`user_id`,`quiz_slug`) WHERE submitted_at is null and set_aside_at is null and assignment_id is null;--> statement-breakpoint
ALTER TABLE `question_versions` ADD `class_id` text REFERENCES classes(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `question_versions` ADD `corrects` text;--> statement-breakpoint
ALTER TABLE `question_versions` ADD `note` text;--> statement-breakpoint
ALTER TABLE `quizzes` ADD `class_id` text REFERENCES classes(id) ON DELETE cascade;