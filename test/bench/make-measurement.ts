// Makes the measurement that the argument names in a process of its own, and writes its numbers as JSON.
import { measurings } from "./measurings";

async function make(name: string): Promise<void> {
  process.stdout.write(JSON.stringify(await measurings[name]?.measure()));
}

void make(process.argv[2] ?? "");
