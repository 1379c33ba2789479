type Address = {
  addressLine?: string | null;
  postcode?: string | null;
  city?: string | null;
  province?: string | null;
  country: string;
};

/** An address in one line, as far as it is known. */
export function addressOf(address: Address): string {
  const town = [address.postcode, address.city].filter(Boolean).join(' ');
  return [address.addressLine, town, address.province, address.country].filter(Boolean).join(', ');
}
