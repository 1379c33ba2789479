/** Where the platform is used, the home region first. */
const COUNTRIES = [
  ...['MY', 'SG', 'ID', 'TH', 'PH', 'VN', 'BN', 'KH', 'LA', 'MM', 'TL'],
  ...['CN', 'HK', 'TW', 'JP', 'KR', 'IN', 'AU', 'NZ', 'GB', 'US'],
];

const CURRENCIES = ['MYR', 'SGD', 'THB', 'PHP', 'IDR', 'VND', 'USD', 'CNY'] as const;

export function nameOfCountry(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

export function countryOptions(locale: string) {
  return COUNTRIES.map((value) => ({ value, label: nameOfCountry(value, locale) }));
}

export function currencyOptions(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return CURRENCIES.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

export function timeZoneOptions(chosen: string): string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.includes(chosen) ? zones : [chosen, ...zones];
}

/** What an organisation of a country most likely sells in. */
export function currencyOf(country: string): (typeof CURRENCIES)[number] {
  const own = {
    SG: 'SGD',
    BN: 'SGD',
    TH: 'THB',
    PH: 'PHP',
    ID: 'IDR',
    VN: 'VND',
    CN: 'CNY',
  } as const;
  if (country in own) return own[country as keyof typeof own];
  return country === 'MY' ? 'MYR' : 'USD';
}

const ZONE_COUNTRIES: Readonly<Record<string, string>> = {
  'Asia/Kuala_Lumpur': 'MY',
  'Asia/Singapore': 'SG',
  'Asia/Jakarta': 'ID',
  'Asia/Bangkok': 'TH',
  'Asia/Manila': 'PH',
  'Asia/Ho_Chi_Minh': 'VN',
  'Asia/Saigon': 'VN',
  'Asia/Kuching': 'MY',
  'Asia/Makassar': 'ID',
  'Asia/Pontianak': 'ID',
  'Asia/Jayapura': 'ID',
  'Asia/Brunei': 'BN',
  'Asia/Phnom_Penh': 'KH',
  'Asia/Vientiane': 'LA',
  'Asia/Yangon': 'MM',
  'Asia/Rangoon': 'MM',
  'Asia/Dili': 'TL',
  'Asia/Shanghai': 'CN',
  'Asia/Hong_Kong': 'HK',
  'Asia/Taipei': 'TW',
  'Asia/Tokyo': 'JP',
  'Asia/Seoul': 'KR',
  'Asia/Kolkata': 'IN',
  'Asia/Calcutta': 'IN',
  'Australia/Sydney': 'AU',
  'Australia/Melbourne': 'AU',
  'Australia/Perth': 'AU',
  'Pacific/Auckland': 'NZ',
  'Europe/London': 'GB',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Los_Angeles': 'US',
};

/** The country a reader's clock speaks for; Malaysia when it speaks for none we know. */
export const countryOfZone = (timeZone: string): string => ZONE_COUNTRIES[timeZone] ?? 'MY';
