CREATE TABLE "sku_costs" (
	"tenant_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"average_cost" numeric(20, 4) NOT NULL,
	"currency" varchar(3) NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sku_costs_tenant_id_sku_id_pk" PRIMARY KEY("tenant_id","sku_id"),
	CONSTRAINT "average_cost_not_negative" CHECK ("sku_costs"."average_cost" >= 0)
);
--> statement-breakpoint
ALTER TABLE "sku_costs" ADD CONSTRAINT "sku_costs_tenant_id_sku_id_skus_tenant_id_id_fk" FOREIGN KEY ("tenant_id","sku_id") REFERENCES "public"."skus"("tenant_id","id") ON DELETE no action ON UPDATE no action;