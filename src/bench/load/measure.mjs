/** Puts load on one address, bounded in time and in count. */
import autocannon from "autocannon";

/**
 * @param request url, and body to POST or headers to GET with
 * @param load connections, seconds, count: it ends at whichever of the two comes first
 * @param processorTime seconds of processor time taken so far, by name
 * @returns requests per second, latencies in milliseconds, processor time per request in microseconds by name, failures
 */
export async function measure(request, load, processorTime) {
  const before = processorTime();
  const begun = process.hrtime.bigint();
  const latencies = [];
  let failures = 0;
  await new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url: request.url,
        ...(request.body === undefined
          ? { method: "GET", headers: request.headers }
          : {
              method: "POST",
              headers: { "Content-Type": "application/json", Accept: "application/json" },
              body: request.body,
            }),
        connections: load.connections,
        duration: load.seconds,
        timeout: 30,
      },
      (error) => (error ? reject(error) : resolve()),
    );
    instance.on("response", (client, status, bytes, milliseconds) => {
      latencies.push(milliseconds);
      failures += status === 200 ? 0 : 1;
      if (latencies.length === load.count) {
        instance.stop();
      }
    });
    instance.on("reqError", () => failures++);
  });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const after = processorTime();
  latencies.sort((a, b) => a - b);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? NaN;
  return {
    requests: latencies.length,
    perSecond: latencies.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    processor: Object.fromEntries(
      Object.keys(after).map((name) => [name, ((after[name] - before[name]) * 1e6) / latencies.length]),
    ),
    failures,
  };
}
