/** A share, 0..1, as a thin bar beside its number. The number says it; the bar lets rows be compared. */
export function ShareBar({ share }: { share: number }) {
  const width = Math.round(Math.min(1, Math.max(0, share)) * 60);
  return (
    <svg className="share-bar directional" viewBox="0 0 60 6" width="60" height="6" aria-hidden="true" focusable="false">
      <rect width="60" height="6" fill="currentColor" opacity="0.25" />
      <rect width={width} height="6" fill="currentColor" />
    </svg>
  );
}
