import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify } from '../../ui/notify.ts';
import { SupplierCountsDocument } from './nav-counts.tsx';
import type { OrderRow } from './order-row.ts';

const ShipDocument = graphql(/* GraphQL */ `
  mutation OrderShip($input: OrderShipInput!) {
    orderShip(input: $input) {
      order { ...OrderRow }
      userErrors { __typename ... on UserError { message path } }
    }
  }
`);

type Parcel = {
  order: OrderRow;
  key: string;
  carrier: string;
  trackingNo: string;
  refusals: string[];
};

type Props = { orders: readonly OrderRow[]; onClose: () => void; onDone: () => void };

/** Carrier and tracking number of one parcel, or of many in one go; what is refused stays open. */
export function ShipDialog({ orders, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [ship, { loading }] = useMutation(ShipDocument, {
    refetchQueries: [SupplierCountsDocument],
  });
  const [parcels, setParcels] = useState<Parcel[]>(() =>
    orders.map((order) => ({
      order,
      key: crypto.randomUUID(),
      carrier: order.carrier ?? '',
      trackingNo: order.trackingNo ?? '',
      refusals: [],
    })),
  );
  const [first] = parcels;
  const ready = parcels.filter(({ carrier, trackingNo }) => carrier.trim() && trackingNo.trim());

  const change = (id: string, values: Partial<Parcel>) =>
    setParcels((before) =>
      before.map((parcel) =>
        parcel.order.id === id ? { ...parcel, ...values, key: crypto.randomUUID() } : parcel,
      ),
    );

  async function submit() {
    const left = parcels.filter((parcel) => !ready.includes(parcel));
    let done = 0;
    for (const parcel of ready) {
      const { order, carrier, trackingNo, key } = parcel;
      const input = { orderId: order.id, carrier, trackingNo, idempotencyKey: key };
      const { data } = await ship({ variables: { input } });
      const refusals = data?.orderShip.userErrors.map(({ message }) => message) ?? [];
      if (data && refusals.length === 0) done += 1;
      else left.push({ ...parcel, refusals });
    }
    if (done > 0) notify(t('orders.supply.shipped', { count: done }));
    onDone();
    if (left.length === 0) onClose();
    else setParcels(left);
  }

  return (
    <Dialog
      onClose={onClose}
      size={600}
      title={
        parcels.length === 1
          ? t('orders.supply.shipTitle', { no: first?.order.packageNo })
          : t('orders.supply.shipMany', { count: parcels.length })
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('orders.supply.shipText')}
          </Text>
          {parcels.map(({ order, carrier, trackingNo, refusals }, at) => (
            <div key={order.id}>
              {parcels.length > 1 && (
                <Text size="sm" fw={600} mb={4}>
                  {order.packageNo} · {order.distributor.name}
                </Text>
              )}
              <Group grow align="flex-start">
                <TextInput
                  label={t('orders.carrier')}
                  maxLength={100}
                  data-autofocus={at === 0 || undefined}
                  value={carrier}
                  onChange={(event) => change(order.id, { carrier: event.currentTarget.value })}
                />
                <TextInput
                  label={t('orders.trackingNo')}
                  maxLength={100}
                  value={trackingNo}
                  onChange={(event) => change(order.id, { trackingNo: event.currentTarget.value })}
                />
              </Group>
              {refusals.length > 0 && (
                <Alert color="red" variant="light" mt={8}>
                  {refusals.join(' ')}
                </Alert>
              )}
            </div>
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={loading} disabled={ready.length === 0}>
              {t('orders.supply.shipMany', { count: ready.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
