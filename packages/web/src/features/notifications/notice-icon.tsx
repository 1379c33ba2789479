import {
  IconAddressBook,
  IconArrowBackUp,
  IconBuildingWarehouse,
  IconCircleCheck,
  IconCircleX,
  IconPackageOff,
  IconPackages,
  IconTag,
  IconTruckDelivery,
  IconUserPlus,
  IconWallet,
  type TablerIcon,
} from '@tabler/icons-react';
import classes from './notice.module.css';
import type { Notice } from './queries.ts';

type Tone = 'good' | 'bad' | 'plain';

const looks: Record<Notice['kind'], [TablerIcon, Tone]> = {
  APPLICATION_RECEIVED: [IconUserPlus, 'plain'],
  APPLICATION_APPROVED: [IconCircleCheck, 'good'],
  APPLICATION_REJECTED: [IconCircleX, 'bad'],
  PARTNERSHIP_ENDED: [IconAddressBook, 'bad'],
  WAREHOUSES_CHANGED: [IconBuildingWarehouse, 'plain'],
  PRICES_CHANGED: [IconTag, 'plain'],
  PRODUCTS_EXPIRED: [IconPackageOff, 'bad'],
  PRODUCTS_RESTORED: [IconPackages, 'good'],
  PUSH_FAILED: [IconCircleX, 'bad'],
  ORDER_SHIPPED: [IconTruckDelivery, 'good'],
  ORDER_SENT_BACK: [IconArrowBackUp, 'bad'],
  WITHDRAWAL_REQUESTED: [IconArrowBackUp, 'plain'],
  WITHDRAWAL_SUCCEEDED: [IconCircleCheck, 'good'],
  WITHDRAWAL_FAILED: [IconCircleX, 'bad'],
  LOW_BALANCE: [IconWallet, 'bad'],
};

/** What kind of news it is, at a glance: a shape and a colour beside the words. */
export function NoticeIcon({ kind }: { kind: Notice['kind'] }) {
  const [Icon, tone] = looks[kind];
  return (
    <span className={classes.icon} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden />
    </span>
  );
}
