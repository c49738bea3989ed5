CREATE TABLE `attempt_steps` (
	`attempt_id` text NOT NULL,
	`seq` integer NOT NULL,
	`event_id` text NOT NULL,
	`step` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `seq`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_steps_event` ON `attempt_steps` (`attempt_id`,`event_id`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`quiz_slug` text NOT NULL,
	`quiz_version_id` text NOT NULL,
	`item_ids` text,
	`locale` text NOT NULL,
	`opened_at` integer NOT NULL,
	`submitted_at` integer,
	`set_aside_at` integer,
	`answered_count` integer DEFAULT 0 NOT NULL,
	`earned` real,
	`possible` real,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`quiz_version_id`) REFERENCES `quiz_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempts_user` ON `attempts` (`user_id`,`opened_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_one_open` ON `attempts` (`user_id`,`quiz_slug`) WHERE submitted_at is null and set_aside_at is null;--> statement-breakpoint
CREATE TABLE `identities` (
	`provider` text NOT NULL,
	`provider_account_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`provider`, `provider_account_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `item_results` (
	`attempt_id` text NOT NULL,
	`item_id` text NOT NULL,
	`user_id` text NOT NULL,
	`question_id` text NOT NULL,
	`question_version_id` text NOT NULL,
	`lesson` text NOT NULL,
	`objective` text NOT NULL,
	`fraction` real NOT NULL,
	`answered` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `item_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `item_results_user` ON `item_results` (`user_id`,`lesson`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`user_id` text NOT NULL,
	`lesson` text NOT NULL,
	`section` text NOT NULL,
	`done_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `lesson`, `section`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `question_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`kind` text NOT NULL,
	`shape` integer NOT NULL,
	`prompt` text NOT NULL,
	`key` text NOT NULL,
	`origin` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `question_versions_question` ON `question_versions` (`question_id`);--> statement-breakpoint
CREATE TABLE `quiz_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`quiz_slug` text NOT NULL,
	`lesson` text NOT NULL,
	`section` text,
	`title` text NOT NULL,
	`behaviour` text NOT NULL,
	`items` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `quiz_versions_quiz` ON `quiz_versions` (`quiz_slug`);--> statement-breakpoint
CREATE TABLE `quizzes` (
	`slug` text PRIMARY KEY NOT NULL,
	`current_version_id` text NOT NULL,
	FOREIGN KEY (`current_version_id`) REFERENCES `quiz_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_tokenHash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`username` text,
	`password_hash` text,
	`display_name` text NOT NULL,
	`locale` text NOT NULL,
	`is_admin` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`merged_into` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_unique` ON `users` (`username`);