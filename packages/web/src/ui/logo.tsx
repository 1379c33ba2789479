/** One stream that parts into many: the mark of the product. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M16 6v8" />
        <path d="M16 14c0 6-7 4-7 12" />
        <path d="M16 14c0 6 7 4 7 12" />
        <path d="M16 14v12" opacity=".55" />
      </g>
    </svg>
  );
}
