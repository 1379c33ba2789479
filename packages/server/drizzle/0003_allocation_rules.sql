CREATE TABLE "allocation_rules" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"enabled" boolean NOT NULL,
	"supplier_id" uuid NOT NULL,
	"supplier_warehouse_id" uuid NOT NULL,
	"store_ids" uuid[] NOT NULL,
	"countries" text[] NOT NULL,
	"provinces" text[] NOT NULL,
	"postcodes" jsonb NOT NULL,
	"sku_ids" uuid[] NOT NULL,
	"categories" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "allocation_rules_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "position_not_negative" CHECK ("allocation_rules"."position" >= 0)
);
--> statement-breakpoint
CREATE TABLE "default_warehouses" (
	"tenant_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"supplier_warehouse_id" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "default_warehouses_tenant_id_supplier_id_pk" PRIMARY KEY("tenant_id","supplier_id")
);
--> statement-breakpoint
ALTER TABLE "distribution_orders" ADD COLUMN "allocation" jsonb;--> statement-breakpoint
ALTER TABLE "allocation_rules" ADD CONSTRAINT "allocation_rules_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation_rules" ADD CONSTRAINT "allocation_rules_supplier_id_supplier_warehouse_id_supplier_warehouses_supplier_id_id_fk" FOREIGN KEY ("supplier_id","supplier_warehouse_id") REFERENCES "public"."supplier_warehouses"("supplier_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "default_warehouses" ADD CONSTRAINT "default_warehouses_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "default_warehouses" ADD CONSTRAINT "default_warehouses_supplier_id_supplier_warehouse_id_supplier_warehouses_supplier_id_id_fk" FOREIGN KEY ("supplier_id","supplier_warehouse_id") REFERENCES "public"."supplier_warehouses"("supplier_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_rules_by_name" ON "allocation_rules" USING btree ("tenant_id",lower("name"));