import type { TFunction } from 'i18next';
import type {
  ApplicationState,
  PartnershipState,
  WarehouseMappingState,
} from '../../gql/graphql.ts';
import type { Tone } from '../../ui/state-badge.tsx';

const TONES: Record<PartnershipState, Tone> = {
  PENDING: 'waiting',
  PARTNERED: 'good',
  REJECTED: 'bad',
  ENDED: 'ended',
  CANCELLED: 'ended',
};

export const partnershipBadge = (state: PartnershipState, t: TFunction) => ({
  tone: TONES[state],
  label: t(`partnerships.state.${state}`),
});

const APPLICATION_TONES: Record<ApplicationState, Tone> = {
  PENDING: 'waiting',
  APPROVED: 'good',
  REJECTED: 'bad',
  CANCELLED: 'ended',
};

export const applicationBadge = (state: ApplicationState, t: TFunction) => ({
  tone: APPLICATION_TONES[state],
  label: t(`partnerships.application.${state}`),
});

const MAPPING_TONES: Record<WarehouseMappingState, Tone> = {
  MAPPED: 'good',
  ASSIGNED_UNMAPPED: 'waiting',
  DETACHED: 'ended',
};

export const mappingBadge = (state: WarehouseMappingState, t: TFunction) => ({
  tone: MAPPING_TONES[state],
  label: t(`partnerships.mapping.${state}`),
});
