-- Imports become jobs: the same rows, with what another process needs to go on with them.
ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_tenant_id_run_id_import_runs_tenant_id_id_fk";
--> statement-breakpoint
ALTER TABLE "import_runs" RENAME TO "jobs";
--> statement-breakpoint
ALTER TABLE "jobs" RENAME CONSTRAINT "import_runs_tenant_id_id_pk" TO "jobs_tenant_id_id_pk";
--> statement-breakpoint
ALTER TABLE "jobs" RENAME COLUMN "file_name" TO "title";
--> statement-breakpoint
ALTER TABLE "jobs" RENAME COLUMN "total_rows" TO "total";
--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "title" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "jobs"
  ADD COLUMN "input" jsonb DEFAULT '{}' NOT NULL,
  ADD COLUMN "position" integer DEFAULT 0 NOT NULL,
  ADD COLUMN "scopes" text[],
  ADD COLUMN "holder" text;
--> statement-breakpoint
ALTER TABLE "jobs" ALTER COLUMN "input" DROP DEFAULT;
--> statement-breakpoint
-- What an older server was taking in cannot be gone on with: it never wrote down from where.
UPDATE "jobs" SET "state" = 'FAILED', "finished_at" = now(),
  "failure" = 'The server was renewed. Rows counted so far are in; upload the file again for the rest.'
  WHERE "state" = 'RUNNING';
--> statement-breakpoint
UPDATE "jobs" SET "kind" = CASE "kind"
  WHEN 'SKUS' THEN 'SKU_IMPORT'
  WHEN 'BUYER_ORDERS' THEN 'ORDER_IMPORT'
  WHEN 'LISTING_MAPPINGS' THEN 'LISTING_IMPORT'
  ELSE "kind" END;
--> statement-breakpoint
ALTER TABLE "import_rows" RENAME TO "job_rows";
--> statement-breakpoint
ALTER TABLE "job_rows" RENAME COLUMN "run_id" TO "job_id";
--> statement-breakpoint
ALTER TABLE "job_rows" RENAME CONSTRAINT "import_rows_tenant_id_run_id_row_no_pk" TO "job_rows_tenant_id_job_id_row_no_pk";
--> statement-breakpoint
ALTER TABLE "job_rows"
  ADD COLUMN "reason" text,
  ADD COLUMN "object_id" text,
  ADD CONSTRAINT "job_rows_tenant_id_job_id_jobs_tenant_id_id_fk" FOREIGN KEY ("tenant_id","job_id") REFERENCES "public"."jobs"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
DROP INDEX "import_runs_by_time";
--> statement-breakpoint
CREATE INDEX "jobs_by_time" ON "jobs" USING btree ("tenant_id","started_at","id");
--> statement-breakpoint
CREATE INDEX "jobs_running" ON "jobs" USING btree ("alive_at") WHERE "jobs"."state" = 'RUNNING';
