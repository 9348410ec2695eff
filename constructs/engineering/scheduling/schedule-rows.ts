import { arePieces, clash } from "./clash";
import type { ContactCandidate } from "./contact-candidates";

/** A choice of the program: a contact with the links that no other antenna can receive then, or one of its other links. */
interface ScheduleChoice {
  /** Places of candidates that are chosen with it, rising; empty if every link of a contact is a separate choice. */
  readonly columns: readonly number[];
  /** Place of the choice of its contact, without which it is not chosen. @default it is the choice of a contact */
  readonly needs?: number;
}

export interface ScheduleRows {
  /** Choices in the order of columns. If each contact has one link, each column is a choice. */
  readonly choices: readonly ScheduleChoice[];
  /** Groups of choices, by rising places, of which at most one is chosen. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * Makes the choices, and the groups of which at most one is chosen. Groups of one choice, and groups within another group, are left out: they add no limit.
 *
 * @equation for each column i those of its link with AOS_j ≤ AOS_i < LOS_j; for each contact i of an antenna those with s_j ≤ s_i < e_j + gap, of pieces of one pass the last; each
 *   clash that is in none of them. A link that only its contact can receive then is received with it: y = x
 * @validity any candidates, those of a contact in sequence. Contacts that {@link clash} are together in a group, and of an antenna no others are
 * @source definition
 */
export function scheduleRows(candidates: readonly ContactCandidate[]): ScheduleRows {
  const at = (column: number) => candidates[column] as ContactCandidate;
  const columns = [...candidates.keys()];
  const once = [...placesBy(columns, (column) => at(column).link).values()].flatMap((places) =>
    rowsOver(
      places,
      (column) => at(column).aosMs,
      (other, column) => at(column).aosMs < at(other).losMs,
    ),
  );
  const shared = new Set(once.flat());
  const choices: ScheduleChoice[] = [];
  const choiceOf: number[] = [];
  const contacts = new Map<number, ContactCandidate>(); // by their choices
  for (const own of placesBy(columns, (column) => at(column).contact).values()) {
    const contact = choices.length;
    contacts.set(contact, at(own[0] as number));
    const together = own.length === 1 ? own : own.filter((column) => !shared.has(column));
    for (const column of together) choiceOf[column] = contact;
    choices.push({ columns: together });
    for (const column of own) if (!together.includes(column)) choiceOf[column] = choices.push({ columns: [column], needs: contact }) - 1;
  }
  return { choices, rows: [...once.map((row) => row.map((column) => choiceOf[column] as number)), ...antennaRows(contacts)] };
}

function antennaRows(contacts: ReadonlyMap<number, ContactCandidate>): number[][] {
  const at = (choice: number) => contacts.get(choice) as ContactCandidate;
  return [...placesBy([...contacts.keys()], (choice) => at(choice).antenna).values()].flatMap((places) => {
    const mostMs = mostBetweenMs(places.map(at));
    return rowsOver(
      places,
      (choice) => at(choice).occupiedFromMs,
      (other, choice) => at(choice).occupiedFromMs < at(other).occupiedToMs + at(other).gapMs && !arePieces(at(other), at(choice)),
      {
        reaches: (other, choice) => at(choice).occupiedFromMs < at(other).occupiedToMs + mostMs,
        excludes: (other, choice) => clash(at(other), at(choice)),
      },
    );
  });
}

/** Returns the longest possible gap between contacts of an antenna, whatever it turns [ms]. */
function mostBetweenMs(contacts: readonly ContactCandidate[]): number {
  let mostMs = contacts[0]?.gapMs ?? 0;
  const looks = contacts.flatMap(({ slewing }) => (slewing ? [slewing.aos, slewing.los] : []));
  const rates = contacts[0]?.slewing?.rates;
  if (!rates) return mostMs;
  for (const [key, perS] of [
    ["azimuthDegrees", rates.azimuthDegreesPerS],
    ["elevationDegrees", rates.elevationDegreesPerS],
  ] as const) {
    const angles = looks.map((look) => look[key]);
    const [least, most] = [angles.reduce((a, b) => Math.min(a, b)), angles.reduce((a, b) => Math.max(a, b))];
    mostMs = Math.max(mostMs, Math.ceil((1000 * (most - least)) / perS));
  }
  return mostMs;
}

/** The exclusion of a later contact by one that has ended. */
interface Later {
  /** Returns whether it may still exclude another. */
  reaches(other: number, place: number): boolean;
  excludes(other: number, place: number): boolean;
}

/**
 * Makes the groups in one sweep over the starts, from the contacts that continue at each. A group is closed when its first contact leaves. A contact that
 * excludes another of a later group makes a group of two with it.
 */
function rowsOver(
  places: readonly number[],
  fromMs: (place: number) => number,
  stays: (other: number, place: number) => boolean,
  later?: Later,
): number[][] {
  const rows: number[][] = [];
  let occupied: number[] = [];
  let before: number[] = [];
  const close = () => {
    if (occupied.length > 1) rows.push(occupied.toSorted((a, b) => a - b));
  };
  for (const place of places.toSorted((a, b) => fromMs(a) - fromMs(b))) {
    const left = occupied.filter((other) => stays(other, place));
    if (left.length < occupied.length) close(); // it grew since the last group
    if (later) {
      before = before.filter((other) => later.reaches(other, place));
      for (const other of before)
        if (!left.includes(other) && later.excludes(other, place)) rows.push([Math.min(other, place), Math.max(other, place)]);
      before.push(place);
    }
    occupied = [...left, place];
  }
  close();
  return rows;
}

function placesBy(places: readonly number[], keyOf: (place: number) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const place of places) {
    const known = found.get(keyOf(place));
    if (known) known.push(place);
    else found.set(keyOf(place), [place]);
  }
  return found;
}
