/** A dot, larger for a city; a dashed ring around a small dot where the position is known only roughly. */
export function PlaceMark({ x, y, city, approximate }: { x: number; y: number; city: boolean; approximate: boolean }) {
  const at = { cx: x.toFixed(1), cy: y.toFixed(1) };
  if (approximate) {
    return (
      <g className="map-approximate">
        <circle {...at} className="map-ring" r="6" />
        <circle {...at} className="map-dot" r="1.6" />
      </g>
    );
  }
  return (
    <g className={city ? "map-city" : "map-settlement"}>
      {city && <circle {...at} className="map-ring" r="5" />}
      <circle {...at} className="map-dot" r={city ? 2.6 : 3} />
    </g>
  );
}
