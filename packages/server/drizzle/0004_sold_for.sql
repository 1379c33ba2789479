ALTER TABLE "distribution_orders" ADD COLUMN "sold_for" numeric(20, 4);--> statement-breakpoint
ALTER TABLE "distribution_orders" ADD COLUMN "sold_in" varchar(3);--> statement-breakpoint
UPDATE "distribution_orders" o SET "sold_in" = b."currency", "sold_for" = coalesce((
  SELECT sum(l."quantity" * bl."unit_price") FROM "distribution_order_lines" l
  JOIN "buyer_order_lines" bl ON bl."tenant_id" = o."distributor_id" AND bl."id" = l."buyer_order_line_id"
  WHERE l."supplier_id" = o."supplier_id" AND l."order_id" = o."id"), 0)
FROM "buyer_orders" b WHERE b."tenant_id" = o."distributor_id" AND b."id" = o."buyer_order_id";--> statement-breakpoint
ALTER TABLE "distribution_orders" ALTER COLUMN "sold_for" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "distribution_orders" ALTER COLUMN "sold_in" SET NOT NULL;
