import type { Currency } from '../../kernel/currency.ts';
import type { Platform } from '../../stores/platform.rules.ts';

export const DEMO_PASSWORD = 'Trade-with-joy-26';
const address = (who: string) => `${who}@demo.distributary.example`;

export interface CastMember {
  readonly organisation: string;
  readonly person: string;
  readonly email: string;
  readonly country: string;
  readonly currency: Currency;
  readonly timeZone: string;
}

export interface CastSupplier extends CastMember {
  readonly phone: string;
  readonly warehouses: readonly {
    name: string;
    province: string;
    city: string;
    postcode: string;
    addressLine: string;
  }[];
  readonly handling: { readonly perOrder: string; readonly perUnit: string };
  /** First kilogram, then each started half; elsewhere twice as much. */
  readonly shipping: { readonly firstFee: string; readonly stepFee: string };
  /** Factor from a price in US cents to the base currency. */
  readonly priceFactor: number;
  readonly kinds: readonly string[];
  readonly makes: readonly string[];
  readonly variants: readonly string[];
}

export interface CastDistributor extends CastMember {
  readonly stores: readonly { readonly platform: Platform; readonly nickname: string }[];
}

export const SUPPLIERS: readonly CastSupplier[] = [
  {
    organisation: 'Nusa Home',
    person: 'Mei Ling Tan',
    email: address('nusa'),
    country: 'MY',
    currency: 'MYR',
    timeZone: 'Asia/Kuala_Lumpur',
    phone: '+60 3 2161 4400',
    warehouses: [
      {
        name: 'Shah Alam',
        province: 'Selangor',
        city: 'Shah Alam',
        postcode: '40150',
        addressLine: 'Lot 12, Jalan Hicom 3',
      },
      {
        name: 'Johor Bahru',
        province: 'Johor',
        city: 'Johor Bahru',
        postcode: '81100',
        addressLine: '8 Jalan Tampoi',
      },
      {
        name: 'Penang',
        province: 'Penang',
        city: 'Bayan Lepas',
        postcode: '11900',
        addressLine: '21 Hilir Sungai Keluang',
      },
    ],
    handling: { perOrder: '1.00', perUnit: '0.20' },
    shipping: { firstFee: '4.50', stepFee: '1.20' },
    priceFactor: 0.021,
    kinds: [
      'Storage box',
      'Bamboo rack',
      'Ceramic mug',
      'Cotton towel',
      'Desk lamp',
      'Spice jar',
      'Floor mat',
      'Laundry basket',
      'Wall hook',
      'Lunch box',
    ],
    makes: ['Rimba', 'Teduh', 'Serene', 'Kopi', 'Anyam'],
    variants: ['small', 'large', 'white', 'sage', 'walnut', 'set of 3'],
  },
  {
    organisation: 'Siam Glow',
    person: 'Ploy Srisai',
    email: address('siam'),
    country: 'TH',
    currency: 'THB',
    timeZone: 'Asia/Bangkok',
    phone: '+66 2 118 3900',
    warehouses: [
      {
        name: 'Bang Na',
        province: 'Bangkok',
        city: 'Bang Na',
        postcode: '10260',
        addressLine: '99/1 Thanon Debaratana',
      },
      {
        name: 'Chiang Mai',
        province: 'Chiang Mai',
        city: 'Mueang',
        postcode: '50000',
        addressLine: '14 Thanon Chang Klan',
      },
    ],
    handling: { perOrder: '8.00', perUnit: '1.50' },
    shipping: { firstFee: '35.00', stepFee: '10.00' },
    priceFactor: 0.19,
    kinds: [
      'Face serum',
      'Sun cream',
      'Lip tint',
      'Clay mask',
      'Hair oil',
      'Body scrub',
      'Hand cream',
      'Toner',
      'Eye patch',
      'Soap bar',
    ],
    makes: ['Dok Mai', 'Lanna', 'Rice & Honey', 'Butterfly Pea'],
    variants: ['30 ml', '50 ml', '100 ml', 'rose', 'jasmine', 'duo'],
  },
  {
    organisation: 'Garuda Gadget',
    person: 'Adi Pratama',
    email: address('garuda'),
    country: 'ID',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    phone: '+62 21 5099 8800',
    warehouses: [
      {
        name: 'Cengkareng',
        province: 'DKI Jakarta',
        city: 'Jakarta Barat',
        postcode: '11730',
        addressLine: 'Jl. Daan Mogot KM 14',
      },
      {
        name: 'Surabaya',
        province: 'Jawa Timur',
        city: 'Surabaya',
        postcode: '60177',
        addressLine: 'Jl. Margomulyo 44',
      },
    ],
    handling: { perOrder: '2500', perUnit: '500' },
    shipping: { firstFee: '11000', stepFee: '4000' },
    priceFactor: 92,
    kinds: [
      'USB-C cable',
      'Power bank',
      'Phone stand',
      'Earbuds',
      'Ring light',
      'Car charger',
      'Mouse',
      'Webcam',
      'SSD case',
      'Smart plug',
    ],
    makes: ['Elang', 'Nusantek', 'Petir', 'Kilat', 'Bintang'],
    variants: ['1 m', '2 m', 'black', 'white', 'pro', 'mini'],
  },
];

export const DISTRIBUTORS: readonly CastDistributor[] = [
  {
    organisation: 'Kedai Aisyah',
    person: 'Aisyah Rahman',
    email: address('aisyah'),
    country: 'MY',
    currency: 'MYR',
    timeZone: 'Asia/Kuala_Lumpur',
    stores: [
      { platform: 'SHOPEE', nickname: 'Kedai Aisyah' },
      { platform: 'TIKTOK_SHOP', nickname: 'aisyah.home' },
    ],
  },
  {
    organisation: 'Lion City Living',
    person: 'Wei Jie Lim',
    email: address('lion'),
    country: 'SG',
    currency: 'SGD',
    timeZone: 'Asia/Singapore',
    stores: [{ platform: 'LAZADA', nickname: 'Lion City Living' }],
  },
  {
    organisation: 'Bangkok Beauty Box',
    person: 'Nok Chaiyasit',
    email: address('nok'),
    country: 'TH',
    currency: 'THB',
    timeZone: 'Asia/Bangkok',
    stores: [
      { platform: 'TIKTOK_SHOP', nickname: 'beautybox.th' },
      { platform: 'LAZADA', nickname: 'Beauty Box' },
    ],
  },
  {
    organisation: 'Saigon Select',
    person: 'Minh Anh Nguyễn',
    email: address('saigon'),
    country: 'VN',
    currency: 'VND',
    timeZone: 'Asia/Ho_Chi_Minh',
    stores: [{ platform: 'SHOPEE', nickname: 'Saigon Select' }],
  },
  {
    organisation: 'Manila Mart',
    person: 'Jose Reyes',
    email: address('manila'),
    country: 'PH',
    currency: 'PHP',
    timeZone: 'Asia/Manila',
    stores: [{ platform: 'TIKTOK_SHOP', nickname: 'manilamart' }],
  },
];

export const STAFF = { person: 'Platform staff', email: address('staff') };

/** Units of a foreign currency for one US dollar, near enough for a demo. */
export const PER_DOLLAR: Readonly<Record<Currency, number>> = {
  USD: 1,
  MYR: 4.45,
  SGD: 1.34,
  THB: 34.6,
  PHP: 57.2,
  CNY: 7.18,
  IDR: 15850,
  VND: 25100,
};
