DROP INDEX "orders_of_supplier_by_push";--> statement-breakpoint
DROP INDEX "orders_of_supplier_by_charge";--> statement-breakpoint
DROP INDEX "orders_of_distributor_by_charge";--> statement-breakpoint
CREATE INDEX "orders_of_supplier_by_push" ON "distribution_orders" USING btree ("supplier_id",coalesce("pushed_at", "created_at"),"id");--> statement-breakpoint
CREATE INDEX "orders_of_supplier_by_charge" ON "distribution_orders" USING btree ("supplier_id",coalesce("currency", ''),coalesce("goods" + "handling" + "shipping", 0),"id");--> statement-breakpoint
CREATE INDEX "orders_of_distributor_by_charge" ON "distribution_orders" USING btree ("distributor_id",coalesce("currency", ''),coalesce("goods" + "handling" + "shipping", 0),"id");