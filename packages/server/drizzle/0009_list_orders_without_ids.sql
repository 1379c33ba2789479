DROP INDEX "products_by_price";--> statement-breakpoint
DROP INDEX "skus_by_name";--> statement-breakpoint
DROP INDEX "orders_of_supplier_by_push";--> statement-breakpoint
DROP INDEX "orders_of_supplier_by_charge";--> statement-breakpoint
DROP INDEX "orders_of_distributor_by_charge";--> statement-breakpoint
CREATE INDEX "products_by_price" ON "distribution_products" USING btree ("supplier_id","base_price");--> statement-breakpoint
CREATE INDEX "skus_by_name" ON "skus" USING btree ("tenant_id",lower("name"));--> statement-breakpoint
CREATE INDEX "orders_of_supplier_by_push" ON "distribution_orders" USING btree ("supplier_id",coalesce("pushed_at", "created_at"));--> statement-breakpoint
CREATE INDEX "orders_of_supplier_by_charge" ON "distribution_orders" USING btree ("supplier_id",coalesce("currency", ''),coalesce("goods" + "handling" + "shipping", 0));--> statement-breakpoint
CREATE INDEX "orders_of_distributor_by_charge" ON "distribution_orders" USING btree ("distributor_id",coalesce("currency", ''),coalesce("goods" + "handling" + "shipping", 0));