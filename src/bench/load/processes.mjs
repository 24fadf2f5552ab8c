/** Servers started for a run, and what they take of the processor. Linux: reads /proc. */
import { spawn } from "node:child_process";
import { openSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const TICKS_PER_SECOND = 100;

/** Starts a command and waits for a line of its output that matches. */
export async function start(command, log, line, environment = {}) {
  const out = openSync(log, "w");
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, ...environment },
    stdio: ["ignore", out, out],
  });
  for (const end = Date.now() + 180_000; Date.now() < end; await pause(50)) {
    const found = readFileSync(log, "utf8").match(line);
    if (found) {
      return { pid: child.pid, found, stop: () => stop(child) };
    }
    if (child.exitCode !== null) {
      break;
    }
  }
  await stop(child);
  throw new Error(`${command.join(" ")} did not start:\n${readFileSync(log, "utf8")}`);
}

async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
  }
}

/** Seconds of processor time that a process has taken so far, its threads together. */
export function processorTime(pid) {
  const fields = stat(pid);
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** The same of a PostgreSQL server: the postmaster and its children, those that have ended among them. */
export function databaseTime(postmaster) {
  const own = stat(postmaster);
  const ended = (Number(own[13]) + Number(own[14])) / TICKS_PER_SECOND;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, pid) => {
      try {
        return Number(stat(pid)[1]) === postmaster ? sum + processorTime(pid) : sum;
      } catch {
        return sum; // it has ended meanwhile
      }
    }, processorTime(postmaster) + ended);
}

/** What /proc/PID/stat tells after the command's name, which may hold spaces. */
function stat(pid) {
  return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
}
