CREATE TABLE "distribution_prices" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"level_id" uuid,
	"distributor_id" uuid,
	"price" numeric(20, 4) NOT NULL,
	"currency" varchar(3) NOT NULL,
	CONSTRAINT "distribution_prices_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "level_or_distributor" CHECK (num_nonnulls("distribution_prices"."level_id", "distribution_prices"."distributor_id") = 1),
	CONSTRAINT "price_not_negative" CHECK ("distribution_prices"."price" >= 0)
);
--> statement-breakpoint
CREATE TABLE "distribution_products" (
	"supplier_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"enabled" boolean NOT NULL,
	"base_price" numeric(20, 4) NOT NULL,
	"currency" varchar(3) NOT NULL,
	"visibility" text DEFAULT 'ALL_PARTNERED' NOT NULL,
	"visible_level_ids" uuid[] DEFAULT '{}' NOT NULL,
	"visible_distributor_ids" uuid[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"enabled_at" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "distribution_products_supplier_id_sku_id_pk" PRIMARY KEY("supplier_id","sku_id"),
	CONSTRAINT "base_price_not_negative" CHECK ("distribution_products"."base_price" >= 0)
);
--> statement-breakpoint
CREATE TABLE "price_changes" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"level_id" uuid,
	"distributor_id" uuid,
	"old_price" numeric(20, 4),
	"new_price" numeric(20, 4),
	"currency" varchar(3) NOT NULL,
	"actor_user_id" uuid NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "price_changes_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "fee_versions" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"level_id" uuid,
	"currency" varchar(3) NOT NULL,
	"handling" jsonb,
	"shipping" jsonb,
	"created_by" uuid NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fee_versions_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "rules_match_kind" CHECK (("fee_versions"."kind" = 'HANDLING' and "fee_versions"."handling" is not null and "fee_versions"."shipping" is null)
        or ("fee_versions"."kind" = 'SHIPPING' and "fee_versions"."shipping" is not null and "fee_versions"."handling" is null))
);
--> statement-breakpoint
CREATE TABLE "listing_mappings" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"platform_sku" text NOT NULL,
	"sku_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "listing_mappings_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "sku_components" (
	"tenant_id" uuid NOT NULL,
	"combination_id" uuid NOT NULL,
	"component_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "sku_components_tenant_id_combination_id_component_id_pk" PRIMARY KEY("tenant_id","combination_id","component_id"),
	CONSTRAINT "quantity_positive" CHECK ("sku_components"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "skus" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"category" text,
	"barcode" text,
	"image_id" uuid,
	"weight_grams" integer DEFAULT 0 NOT NULL,
	"is_combination" boolean DEFAULT false NOT NULL,
	"initial_cost" numeric(20, 4),
	"cost_currency" varchar(3),
	"claimed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "skus_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "weight_not_negative" CHECK ("skus"."weight_grams" >= 0),
	CONSTRAINT "code_is_trimmed" CHECK ("skus"."code" = btrim("skus"."code") and "skus"."code" <> '')
);
--> statement-breakpoint
CREATE TABLE "claim_intervals" (
	"supplier_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"active_from" timestamp (3) with time zone NOT NULL,
	"active_to" timestamp (3) with time zone,
	CONSTRAINT "claim_intervals_supplier_id_claim_id_active_from_pk" PRIMARY KEY("supplier_id","claim_id","active_from")
);
--> statement-breakpoint
CREATE TABLE "claim_price_changes" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"old_price" numeric(20, 4) NOT NULL,
	"new_price" numeric(20, 4) NOT NULL,
	"currency" varchar(3) NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claim_price_changes_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"local_sku_id" uuid NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"price_at_claim" numeric(20, 4) NOT NULL,
	"price_currency" varchar(3) NOT NULL,
	"initial_cost" numeric(20, 4) NOT NULL,
	"cost_currency" varchar(3) NOT NULL,
	"cost_rate" numeric(24, 10) NOT NULL,
	"cost_rate_source" text NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claims_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "inactive_has_reason" CHECK (("claims"."state" in ('EXPIRED', 'STOPPED')) = ("claims"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"hint" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_tokens_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "api_tokens_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"role_id" uuid,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "sub_account_has_role" CHECK ("memberships"."kind" <> 'SUB' or "memberships"."role_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"permissions" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roles_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"selling_currency" varchar(3) NOT NULL,
	"time_zone" text NOT NULL,
	"contact_name" text,
	"contact_phone" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"tenant_id" uuid,
	"user_agent" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"email_key" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"password_temporary" boolean DEFAULT false NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text NOT NULL,
	"is_staff" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "distributor_locks" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"supplier_warehouse_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"state" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "distributor_locks_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "lock_positive" CHECK ("distributor_locks"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "distributor_movements" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"supplier_warehouse_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"local_sku_id" uuid NOT NULL,
	"batch_id" text NOT NULL,
	"kind" text NOT NULL,
	"available_before" integer NOT NULL,
	"available_after" integer NOT NULL,
	"locked_before" integer NOT NULL,
	"locked_after" integer NOT NULL,
	"order_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "distributor_movements_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"supplier_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"available" integer NOT NULL,
	"locked" integer DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_levels_supplier_id_warehouse_id_sku_id_pk" PRIMARY KEY("supplier_id","warehouse_id","sku_id"),
	CONSTRAINT "available_not_negative" CHECK ("stock_levels"."available" >= 0),
	CONSTRAINT "locked_not_negative" CHECK ("stock_levels"."locked" >= 0)
);
--> statement-breakpoint
CREATE TABLE "stock_movements" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"batch_id" text NOT NULL,
	"kind" text NOT NULL,
	"available_before" integer NOT NULL,
	"available_after" integer NOT NULL,
	"locked_before" integer NOT NULL,
	"locked_after" integer NOT NULL,
	"version" bigint NOT NULL,
	"order_id" uuid,
	"note" text,
	"actor_user_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_movements_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"currency" varchar(3) NOT NULL,
	"balance" numeric(20, 4) DEFAULT '0' NOT NULL,
	"last_entry_no" bigint DEFAULT 0 NOT NULL,
	"credit_enabled" boolean DEFAULT false NOT NULL,
	"credit_limit" numeric(20, 4) DEFAULT '0' NOT NULL,
	"credit_days" integer,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "accounts_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "credit_limit_not_negative" CHECK ("accounts"."credit_limit" >= 0)
);
--> statement-breakpoint
CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid,
	"from_currency" varchar(3) NOT NULL,
	"to_currency" varchar(3) NOT NULL,
	"rate" text NOT NULL,
	"source" text NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rate_positive" CHECK ("exchange_rates"."rate"::numeric > 0)
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"transaction_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"contra" text,
	"entry_no" bigint,
	"amount" numeric(20, 4) NOT NULL,
	"currency" varchar(3) NOT NULL,
	"balance_after" numeric(20, 4),
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entries_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "own_or_counter_leg" CHECK (("ledger_entries"."contra" is null) = ("ledger_entries"."entry_no" is not null) and ("ledger_entries"."entry_no" is null) = ("ledger_entries"."balance_after" is null))
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"order_id" uuid,
	"note" text,
	"attachment_id" uuid,
	"actor_user_id" uuid NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_transactions_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"web" boolean NOT NULL,
	CONSTRAINT "notification_preferences_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notification_reads" (
	"tenant_id" uuid NOT NULL,
	"notification_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notification_reads_tenant_id_notification_id_user_id_pk" PRIMARY KEY("tenant_id","notification_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"permission" text NOT NULL,
	"payload" jsonb NOT NULL,
	"object_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notifications_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "buyer_order_lines" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"platform_sku" text NOT NULL,
	"product_name" text NOT NULL,
	"variation" text,
	"quantity" integer NOT NULL,
	"packed" integer DEFAULT 0 NOT NULL,
	"unit_price" numeric(20, 4) NOT NULL,
	"sku_id" uuid,
	CONSTRAINT "buyer_order_lines_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "quantity_positive" CHECK ("buyer_order_lines"."quantity" > 0),
	CONSTRAINT "packed_in_bounds" CHECK ("buyer_order_lines"."packed" between 0 and "buyer_order_lines"."quantity")
);
--> statement-breakpoint
CREATE TABLE "buyer_orders" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"order_no" text NOT NULL,
	"state" text NOT NULL,
	"cancellation" text DEFAULT 'NONE' NOT NULL,
	"currency" varchar(3) NOT NULL,
	"recipient_name" text NOT NULL,
	"recipient_phone" text NOT NULL,
	"country" text NOT NULL,
	"province" text,
	"city" text,
	"district" text,
	"postcode" text,
	"address_line" text NOT NULL,
	"buyer_note" text,
	"platform_carrier" text,
	"platform_tracking_no" text,
	"ordered_at" timestamp (3) with time zone NOT NULL,
	"paid_at" timestamp (3) with time zone,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "buyer_orders_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "distribution_order_lines" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"claim_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"local_sku_id" uuid NOT NULL,
	"buyer_order_line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price" numeric(20, 4),
	"reserved" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "distribution_order_lines_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "quantity_positive" CHECK ("distribution_order_lines"."quantity" > 0),
	CONSTRAINT "reserved_in_bounds" CHECK ("distribution_order_lines"."reserved" between 0 and "distribution_order_lines"."quantity")
);
--> statement-breakpoint
CREATE TABLE "distribution_orders" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"buyer_order_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"platform" text NOT NULL,
	"package_no" text NOT NULL,
	"supplier_warehouse_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"shipping_method" text NOT NULL,
	"state" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"push_refusals" jsonb,
	"cancellation_requested" boolean DEFAULT false NOT NULL,
	"charged_attempts" integer DEFAULT 0 NOT NULL,
	"goods" numeric(20, 4),
	"handling" numeric(20, 4),
	"shipping" numeric(20, 4),
	"handling_per_unit" numeric(20, 4),
	"currency" varchar(3),
	"pushed_at" timestamp (3) with time zone,
	"recipient_name" text NOT NULL,
	"recipient_phone" text NOT NULL,
	"country" text NOT NULL,
	"province" text,
	"city" text,
	"district" text,
	"postcode" text,
	"address_line" text NOT NULL,
	"carrier" text,
	"tracking_no" text,
	"processing_at" timestamp (3) with time zone,
	"shipped_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "distribution_orders_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "charged_while_pushed" CHECK ("distribution_orders"."state" not in ('PUSHED', 'WITHDRAWING', 'TO_PICKUP', 'SHIPPED', 'COMPLETED') or ("distribution_orders"."goods" is not null and "distribution_orders"."currency" is not null)),
	CONSTRAINT "tracking_when_shipped" CHECK ("distribution_orders"."state" not in ('TO_PICKUP', 'SHIPPED', 'COMPLETED') or "distribution_orders"."tracking_no" <> '')
);
--> statement-breakpoint
CREATE TABLE "order_settings" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"auto_push" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_attempts" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"transaction_id" uuid NOT NULL,
	"goods" numeric(20, 4) NOT NULL,
	"handling" numeric(20, 4) NOT NULL,
	"shipping" numeric(20, 4) NOT NULL,
	"currency" varchar(3) NOT NULL,
	"handling_version_id" uuid,
	"shipping_version_id" uuid,
	"rate" text NOT NULL,
	"rate_source" text NOT NULL,
	"pushed_by" uuid NOT NULL,
	"pushed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "push_attempts_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"attempt_no" integer NOT NULL,
	"trigger" text NOT NULL,
	"state" text NOT NULL,
	"state_before" text NOT NULL,
	"reason" text,
	"refusal_reason" text,
	"transaction_id" uuid,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "withdrawals_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "levels" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"percent_of_base" numeric(7, 4),
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "levels_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "percent_in_bounds" CHECK ("levels"."percent_of_base" > 0 and "levels"."percent_of_base" <= 1000)
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"company_name" text NOT NULL,
	"contact" text NOT NULL,
	"message" text,
	"state" text NOT NULL,
	"reject_reason" text,
	"applied_by" uuid NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "applications_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "a_rejection_has_a_reason" CHECK ("applications"."state" <> 'REJECTED' or "applications"."reject_reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "invitation_links" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token" text NOT NULL,
	"origin" text NOT NULL,
	"note" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_links_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "invitation_links_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"state" text NOT NULL,
	"state_at" timestamp (3) with time zone NOT NULL,
	"cycle_no" integer DEFAULT 0 NOT NULL,
	"level_id" uuid,
	"end_reason" text,
	"ended_by" text,
	"distributor_note" text,
	"supplier_note" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partnerships_supplier_id_id_pk" PRIMARY KEY("supplier_id","id"),
	CONSTRAINT "not_with_oneself" CHECK ("partnerships"."supplier_id" <> "partnerships"."distributor_id")
);
--> statement-breakpoint
CREATE TABLE "supplier_warehouses" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "supplier_warehouses_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "warehouse_assignments" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "warehouse_assignments_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "warehouse_mappings" (
	"supplier_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"distributor_id" uuid NOT NULL,
	"supplier_warehouse_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"mapped_at" timestamp (3) with time zone NOT NULL,
	"detached_at" timestamp (3) with time zone,
	"pick_up_set_at" timestamp (3) with time zone,
	CONSTRAINT "warehouse_mappings_supplier_id_id_pk" PRIMARY KEY("supplier_id","id")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"tier" text NOT NULL,
	"inventory_enabled" boolean DEFAULT false NOT NULL,
	"distributor_since" timestamp (3) with time zone,
	"supplier_since" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "supplier_profiles" (
	"supplier_id" uuid PRIMARY KEY NOT NULL,
	"base_currency" varchar(3),
	"completed_steps" text[] NOT NULL,
	"live_at" timestamp (3) with time zone,
	"stock_short_policy" text DEFAULT 'REJECT' NOT NULL,
	"zero_price_allowed" boolean DEFAULT false NOT NULL,
	"shop_name" text,
	"shop_contact" text,
	"shop_phone" text,
	"shop_logo_id" uuid,
	CONSTRAINT "live_has_currency" CHECK ("supplier_profiles"."live_at" is null or "supplier_profiles"."base_currency" is not null)
);
--> statement-breakpoint
CREATE TABLE "files" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "files_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"tenant_id" uuid NOT NULL,
	"key" text NOT NULL,
	"command" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"answer" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_tenant_id_key_pk" PRIMARY KEY("tenant_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"tenant_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"row_no" integer NOT NULL,
	"result" text NOT NULL,
	"column_name" text,
	"message" text,
	"subject" text,
	CONSTRAINT "import_rows_tenant_id_run_id_row_no_pk" PRIMARY KEY("tenant_id","run_id","row_no")
);
--> statement-breakpoint
CREATE TABLE "import_runs" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text NOT NULL,
	"failure" text,
	"total_rows" integer,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"alive_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "import_runs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"tenant_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"kind" text NOT NULL,
	"object_id" text,
	"payload" jsonb NOT NULL,
	"actor_user_id" uuid,
	"occurred_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"platform" text NOT NULL,
	"nickname" text NOT NULL,
	"country" text NOT NULL,
	"currency" varchar(3) NOT NULL,
	"is_global" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stores_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "global_on_tiktok_shop" CHECK (not "stores"."is_global" or "stores"."platform" = 'TIKTOK_SHOP')
);
--> statement-breakpoint
CREATE TABLE "warehouses" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"province" text,
	"city" text,
	"postcode" text,
	"address_line" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "warehouses_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "distribution_prices" ADD CONSTRAINT "distribution_prices_supplier_id_sku_id_distribution_products_supplier_id_sku_id_fk" FOREIGN KEY ("supplier_id","sku_id") REFERENCES "public"."distribution_products"("supplier_id","sku_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_prices" ADD CONSTRAINT "distribution_prices_supplier_id_level_id_levels_supplier_id_id_fk" FOREIGN KEY ("supplier_id","level_id") REFERENCES "public"."levels"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_products" ADD CONSTRAINT "distribution_products_supplier_id_sku_id_skus_tenant_id_id_fk" FOREIGN KEY ("supplier_id","sku_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_changes" ADD CONSTRAINT "price_changes_supplier_id_sku_id_distribution_products_supplier_id_sku_id_fk" FOREIGN KEY ("supplier_id","sku_id") REFERENCES "public"."distribution_products"("supplier_id","sku_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_versions" ADD CONSTRAINT "fee_versions_supplier_id_tenants_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fee_versions" ADD CONSTRAINT "fee_versions_supplier_id_level_id_levels_supplier_id_id_fk" FOREIGN KEY ("supplier_id","level_id") REFERENCES "public"."levels"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_mappings" ADD CONSTRAINT "listing_mappings_tenant_id_store_id_stores_tenant_id_id_fk" FOREIGN KEY ("tenant_id","store_id") REFERENCES "public"."stores"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_mappings" ADD CONSTRAINT "listing_mappings_tenant_id_sku_id_skus_tenant_id_id_fk" FOREIGN KEY ("tenant_id","sku_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sku_components" ADD CONSTRAINT "sku_components_tenant_id_combination_id_skus_tenant_id_id_fk" FOREIGN KEY ("tenant_id","combination_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sku_components" ADD CONSTRAINT "sku_components_tenant_id_component_id_skus_tenant_id_id_fk" FOREIGN KEY ("tenant_id","component_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skus" ADD CONSTRAINT "skus_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_intervals" ADD CONSTRAINT "claim_intervals_supplier_id_claim_id_claims_supplier_id_id_fk" FOREIGN KEY ("supplier_id","claim_id") REFERENCES "public"."claims"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_price_changes" ADD CONSTRAINT "claim_price_changes_supplier_id_claim_id_claims_supplier_id_id_fk" FOREIGN KEY ("supplier_id","claim_id") REFERENCES "public"."claims"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_supplier_id_partnership_id_partnerships_supplier_id_id_fk" FOREIGN KEY ("supplier_id","partnership_id") REFERENCES "public"."partnerships"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_supplier_id_sku_id_distribution_products_supplier_id_sku_id_fk" FOREIGN KEY ("supplier_id","sku_id") REFERENCES "public"."distribution_products"("supplier_id","sku_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_distributor_id_local_sku_id_skus_tenant_id_id_fk" FOREIGN KEY ("distributor_id","local_sku_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_tenant_id_role_id_roles_tenant_id_id_fk" FOREIGN KEY ("tenant_id","role_id") REFERENCES "public"."roles"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distributor_locks" ADD CONSTRAINT "distributor_locks_supplier_id_claim_id_claims_supplier_id_id_fk" FOREIGN KEY ("supplier_id","claim_id") REFERENCES "public"."claims"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distributor_locks" ADD CONSTRAINT "distributor_locks_supplier_id_supplier_warehouse_id_supplier_warehouses_supplier_id_id_fk" FOREIGN KEY ("supplier_id","supplier_warehouse_id") REFERENCES "public"."supplier_warehouses"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_supplier_id_warehouse_id_warehouses_tenant_id_id_fk" FOREIGN KEY ("supplier_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_supplier_id_sku_id_skus_tenant_id_id_fk" FOREIGN KEY ("supplier_id","sku_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_supplier_id_tenants_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_distributor_id_tenants_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_owner_id_tenants_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_supplier_id_transaction_id_ledger_transactions_supplier_id_id_fk" FOREIGN KEY ("supplier_id","transaction_id") REFERENCES "public"."ledger_transactions"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_supplier_id_account_id_accounts_supplier_id_id_fk" FOREIGN KEY ("supplier_id","account_id") REFERENCES "public"."accounts"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_reads" ADD CONSTRAINT "notification_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_reads" ADD CONSTRAINT "notification_reads_tenant_id_notification_id_notifications_tenant_id_id_fk" FOREIGN KEY ("tenant_id","notification_id") REFERENCES "public"."notifications"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_order_lines" ADD CONSTRAINT "buyer_order_lines_tenant_id_order_id_buyer_orders_tenant_id_id_fk" FOREIGN KEY ("tenant_id","order_id") REFERENCES "public"."buyer_orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_order_lines" ADD CONSTRAINT "buyer_order_lines_tenant_id_sku_id_skus_tenant_id_id_fk" FOREIGN KEY ("tenant_id","sku_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_orders" ADD CONSTRAINT "buyer_orders_tenant_id_store_id_stores_tenant_id_id_fk" FOREIGN KEY ("tenant_id","store_id") REFERENCES "public"."stores"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_order_lines" ADD CONSTRAINT "distribution_order_lines_supplier_id_order_id_distribution_orders_supplier_id_id_fk" FOREIGN KEY ("supplier_id","order_id") REFERENCES "public"."distribution_orders"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_order_lines" ADD CONSTRAINT "distribution_order_lines_supplier_id_claim_id_claims_supplier_id_id_fk" FOREIGN KEY ("supplier_id","claim_id") REFERENCES "public"."claims"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_orders" ADD CONSTRAINT "distribution_orders_supplier_id_partnership_id_partnerships_supplier_id_id_fk" FOREIGN KEY ("supplier_id","partnership_id") REFERENCES "public"."partnerships"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_orders" ADD CONSTRAINT "distribution_orders_supplier_id_supplier_warehouse_id_supplier_warehouses_supplier_id_id_fk" FOREIGN KEY ("supplier_id","supplier_warehouse_id") REFERENCES "public"."supplier_warehouses"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "distribution_orders" ADD CONSTRAINT "distribution_orders_distributor_id_buyer_order_id_buyer_orders_tenant_id_id_fk" FOREIGN KEY ("distributor_id","buyer_order_id") REFERENCES "public"."buyer_orders"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_attempts" ADD CONSTRAINT "push_attempts_supplier_id_order_id_distribution_orders_supplier_id_id_fk" FOREIGN KEY ("supplier_id","order_id") REFERENCES "public"."distribution_orders"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_supplier_id_order_id_distribution_orders_supplier_id_id_fk" FOREIGN KEY ("supplier_id","order_id") REFERENCES "public"."distribution_orders"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "levels" ADD CONSTRAINT "levels_supplier_id_tenants_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_supplier_id_partnership_id_partnerships_supplier_id_id_fk" FOREIGN KEY ("supplier_id","partnership_id") REFERENCES "public"."partnerships"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_supplier_id_link_id_invitation_links_supplier_id_id_fk" FOREIGN KEY ("supplier_id","link_id") REFERENCES "public"."invitation_links"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_links" ADD CONSTRAINT "invitation_links_supplier_id_tenants_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_supplier_id_tenants_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_distributor_id_tenants_id_fk" FOREIGN KEY ("distributor_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_supplier_id_level_id_levels_supplier_id_id_fk" FOREIGN KEY ("supplier_id","level_id") REFERENCES "public"."levels"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_warehouses" ADD CONSTRAINT "supplier_warehouses_supplier_id_partnership_id_partnerships_supplier_id_id_fk" FOREIGN KEY ("supplier_id","partnership_id") REFERENCES "public"."partnerships"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_warehouses" ADD CONSTRAINT "supplier_warehouses_supplier_id_warehouse_id_warehouses_tenant_id_id_fk" FOREIGN KEY ("supplier_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouse_assignments" ADD CONSTRAINT "warehouse_assignments_supplier_id_partnership_id_partnerships_supplier_id_id_fk" FOREIGN KEY ("supplier_id","partnership_id") REFERENCES "public"."partnerships"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouse_assignments" ADD CONSTRAINT "warehouse_assignments_supplier_id_warehouse_id_warehouses_tenant_id_id_fk" FOREIGN KEY ("supplier_id","warehouse_id") REFERENCES "public"."warehouses"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouse_mappings" ADD CONSTRAINT "warehouse_mappings_supplier_id_supplier_warehouse_id_supplier_warehouses_supplier_id_id_fk" FOREIGN KEY ("supplier_id","supplier_warehouse_id") REFERENCES "public"."supplier_warehouses"("supplier_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supplier_profiles" ADD CONSTRAINT "supplier_profiles_supplier_id_tenants_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_tenant_id_run_id_import_runs_tenant_id_id_fk" FOREIGN KEY ("tenant_id","run_id") REFERENCES "public"."import_runs"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stores" ADD CONSTRAINT "stores_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warehouses" ADD CONSTRAINT "warehouses_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_price_per_level" ON "distribution_prices" USING btree ("supplier_id","sku_id","level_id") WHERE "distribution_prices"."level_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_price_per_distributor" ON "distribution_prices" USING btree ("supplier_id","sku_id","distributor_id") WHERE "distribution_prices"."distributor_id" is not null;--> statement-breakpoint
CREATE INDEX "enabled_products" ON "distribution_products" USING btree ("supplier_id","sku_id") WHERE "distribution_products"."enabled";--> statement-breakpoint
CREATE INDEX "price_changes_of_sku" ON "price_changes" USING btree ("supplier_id","sku_id","effective_from");--> statement-breakpoint
CREATE INDEX "fee_versions_in_force" ON "fee_versions" USING btree ("supplier_id","kind","level_id","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "one_sku_per_listing" ON "listing_mappings" USING btree ("tenant_id","store_id",lower("platform_sku"));--> statement-breakpoint
CREATE INDEX "listing_mappings_of_sku" ON "listing_mappings" USING btree ("tenant_id","sku_id");--> statement-breakpoint
CREATE UNIQUE INDEX "skus_by_code" ON "skus" USING btree ("tenant_id",lower("code"));--> statement-breakpoint
CREATE INDEX "skus_by_time" ON "skus" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_interval" ON "claim_intervals" USING btree ("supplier_id","claim_id") WHERE "claim_intervals"."active_to" is null;--> statement-breakpoint
CREATE INDEX "price_changes_of_claim" ON "claim_price_changes" USING btree ("supplier_id","claim_id","effective_from");--> statement-breakpoint
CREATE UNIQUE INDEX "one_claim_per_product" ON "claims" USING btree ("supplier_id","distributor_id","sku_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_active_claim_per_local_sku" ON "claims" USING btree ("distributor_id","local_sku_id") WHERE "claims"."state" = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "claims_of_distributor" ON "claims" USING btree ("distributor_id","state","sku_id");--> statement-breakpoint
CREATE INDEX "claims_of_product" ON "claims" USING btree ("supplier_id","sku_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_by_user" ON "memberships" USING btree ("tenant_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_main_account" ON "memberships" USING btree ("tenant_id") WHERE "memberships"."kind" = 'MAIN';--> statement-breakpoint
CREATE INDEX "memberships_of_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_by_name" ON "roles" USING btree ("tenant_id",lower("name"));--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_email" ON "sign_in_attempts" USING btree ("email_key","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_address" ON "sign_in_attempts" USING btree ("address","at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_by_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "one_held_lock_per_order_and_claim" ON "distributor_locks" USING btree ("supplier_id","order_id","claim_id") WHERE "distributor_locks"."state" = 'HELD';--> statement-breakpoint
CREATE INDEX "held_locks" ON "distributor_locks" USING btree ("distributor_id","sku_id") WHERE "distributor_locks"."state" = 'HELD';--> statement-breakpoint
CREATE INDEX "distributor_movements_by_time" ON "distributor_movements" USING btree ("distributor_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "stock_levels_of_sku" ON "stock_levels" USING btree ("supplier_id","sku_id");--> statement-breakpoint
CREATE INDEX "stock_movements_of_warehouse" ON "stock_movements" USING btree ("supplier_id","warehouse_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "stock_movements_of_sku" ON "stock_movements" USING btree ("supplier_id","sku_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_account_per_pair" ON "accounts" USING btree ("supplier_id","distributor_id") WHERE "accounts"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "accounts_of_distributor" ON "accounts" USING btree ("distributor_id","supplier_id");--> statement-breakpoint
CREATE INDEX "exchange_rates_by_pair" ON "exchange_rates" USING btree ("owner_id","from_currency","to_currency","as_of");--> statement-breakpoint
CREATE UNIQUE INDEX "dense_entries" ON "ledger_entries" USING btree ("supplier_id","account_id","entry_no");--> statement-breakpoint
CREATE INDEX "ledger_entries_of_transaction" ON "ledger_entries" USING btree ("supplier_id","transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "booked_once" ON "ledger_transactions" USING btree ("supplier_id","kind","reference");--> statement-breakpoint
CREATE INDEX "ledger_transactions_of_order" ON "ledger_transactions" USING btree ("supplier_id","order_id");--> statement-breakpoint
CREATE INDEX "notifications_by_time" ON "notifications" USING btree ("tenant_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "buyer_order_line_no" ON "buyer_order_lines" USING btree ("tenant_id","order_id","line_no");--> statement-breakpoint
CREATE INDEX "buyer_order_lines_by_sku" ON "buyer_order_lines" USING btree ("tenant_id","platform_sku");--> statement-breakpoint
CREATE UNIQUE INDEX "buyer_orders_once" ON "buyer_orders" USING btree ("tenant_id","store_id","order_no");--> statement-breakpoint
CREATE INDEX "buyer_orders_by_state" ON "buyer_orders" USING btree ("tenant_id","state","ordered_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_line_no" ON "distribution_order_lines" USING btree ("supplier_id","order_id","line_no");--> statement-breakpoint
CREATE INDEX "order_lines_of_claim" ON "distribution_order_lines" USING btree ("supplier_id","claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "package_once" ON "distribution_orders" USING btree ("distributor_id","store_id","package_no");--> statement-breakpoint
CREATE INDEX "orders_of_supplier" ON "distribution_orders" USING btree ("supplier_id","state","state_at","id");--> statement-breakpoint
CREATE INDEX "orders_of_distributor" ON "distribution_orders" USING btree ("distributor_id","state","state_at","id");--> statement-breakpoint
CREATE INDEX "orders_of_distributor_by_id" ON "distribution_orders" USING btree ("distributor_id","id");--> statement-breakpoint
CREATE INDEX "orders_of_pair" ON "distribution_orders" USING btree ("supplier_id","distributor_id","state");--> statement-breakpoint
CREATE INDEX "orders_of_buyer_order" ON "distribution_orders" USING btree ("distributor_id","buyer_order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_once" ON "push_attempts" USING btree ("supplier_id","order_id","no");--> statement-breakpoint
CREATE INDEX "withdrawals_of_order" ON "withdrawals" USING btree ("supplier_id","order_id","requested_at");--> statement-breakpoint
CREATE INDEX "withdrawals_of_supplier" ON "withdrawals" USING btree ("supplier_id","state","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_withdrawal" ON "withdrawals" USING btree ("supplier_id","order_id") WHERE "withdrawals"."state" = 'SUPPLIER_REVIEW';--> statement-breakpoint
CREATE UNIQUE INDEX "withdrawn_once_per_attempt" ON "withdrawals" USING btree ("supplier_id","order_id","attempt_no") WHERE "withdrawals"."state" = 'SUCCEEDED';--> statement-breakpoint
CREATE UNIQUE INDEX "levels_by_name" ON "levels" USING btree ("supplier_id",lower("name"));--> statement-breakpoint
CREATE INDEX "applications_by_link" ON "applications" USING btree ("supplier_id","link_id");--> statement-breakpoint
CREATE INDEX "applications_of_partnership" ON "applications" USING btree ("supplier_id","partnership_id","applied_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_pending_application" ON "applications" USING btree ("supplier_id","partnership_id") WHERE "applications"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "partnerships_by_id" ON "partnerships" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_partnership_per_pair" ON "partnerships" USING btree ("supplier_id","distributor_id");--> statement-breakpoint
CREATE INDEX "partnerships_of_supplier" ON "partnerships" USING btree ("supplier_id","state","state_at");--> statement-breakpoint
CREATE INDEX "partnerships_of_distributor" ON "partnerships" USING btree ("distributor_id","state","state_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_supplier_warehouse_each" ON "supplier_warehouses" USING btree ("supplier_id","partnership_id","warehouse_id");--> statement-breakpoint
CREATE INDEX "supplier_warehouses_of_distributor" ON "supplier_warehouses" USING btree ("distributor_id","supplier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_active_assignment" ON "warehouse_assignments" USING btree ("supplier_id","partnership_id","warehouse_id") WHERE "warehouse_assignments"."removed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_mapping_per_supplier_warehouse" ON "warehouse_mappings" USING btree ("supplier_id","supplier_warehouse_id") WHERE "warehouse_mappings"."detached_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_mapping_per_warehouse" ON "warehouse_mappings" USING btree ("supplier_id","partnership_id","warehouse_id") WHERE "warehouse_mappings"."detached_at" is null;--> statement-breakpoint
CREATE INDEX "warehouse_mappings_of_distributor" ON "warehouse_mappings" USING btree ("distributor_id","supplier_id","warehouse_id");--> statement-breakpoint
CREATE INDEX "warehouse_mappings_of_partnership" ON "warehouse_mappings" USING btree ("supplier_id","partnership_id");--> statement-breakpoint
CREATE INDEX "import_runs_by_time" ON "import_runs" USING btree ("tenant_id","started_at");--> statement-breakpoint
CREATE INDEX "events_by_position" ON "events" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "events_by_tenant" ON "events" USING btree ("tenant_id","xid","seq");--> statement-breakpoint
CREATE INDEX "events_by_object" ON "events" USING btree ("tenant_id","object_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "stores_by_nickname" ON "stores" USING btree ("tenant_id","platform",lower("nickname"));--> statement-breakpoint
CREATE UNIQUE INDEX "warehouses_by_name" ON "warehouses" USING btree ("tenant_id",lower("name"));