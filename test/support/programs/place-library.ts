import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { builtLibrary } from "./built-library.mjs";

/** Puts the library as it is built into a folder, as an installation does. */
export function placeLibrary(folder: string): void {
  placeTree(builtLibrary(), folder);
}

/**
 * Puts a file, or a folder with all that is in it, somewhere else, by links: copies of the library take two seconds of a processor. Nothing may write into what is placed.
 */
export function placeTree(from: string, to: string): void {
  if (statSync(from).isDirectory()) placeFolder(from, to);
  else placeFile(from, to);
}

function placeFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const place = entry.isDirectory() ? placeFolder : placeFile;
    place(join(from, entry.name), join(to, entry.name));
  }
}

function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to); // on another file system
  }
}
