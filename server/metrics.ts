import "server-only";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import { once } from "./once";

const metrics = () =>
  once("metrics", () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    return {
      registry,
      requests: new Counter({ name: "requests_total", help: "API requests", labelNames: ["method", "status"], registers: [registry] }),
      duration: new Histogram({
        name: "request_duration_ms",
        help: "Time an API request took, milliseconds",
        labelNames: ["method"],
        buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000],
        registers: [registry],
      }),
    };
  });

export function countRequest(method: string, status: number, milliseconds: number): void {
  metrics().requests.inc({ method, status: String(status) });
  metrics().duration.observe({ method }, milliseconds);
}

export const metricsText = () => metrics().registry.metrics();
export const metricsType = () => metrics().registry.contentType;
