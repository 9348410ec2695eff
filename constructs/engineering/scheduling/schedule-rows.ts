import { arePieces, clash } from "./clash";
import type { ContactCandidate } from "./contact-candidates";

/** What a program chooses: a contact with the links that no other antenna can receive then, or one of its other links. */
export interface ScheduleChoice {
  /** Places of candidates that are chosen with it, rising; none where every link of a contact is a choice of its own. */
  readonly columns: readonly number[];
  /** Place of the choice of its contact, without which it is not chosen. @default it is that of a contact */
  readonly needs?: number;
}

/** Choices and what they exclude. */
export interface ScheduleRows {
  /** In the order of columns. Where each contact has one link each column is a choice. */
  readonly choices: readonly ScheduleChoice[];
  /** Places of choices, rising, of which at most one is chosen. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * What can be chosen, and groups of which at most one is. Groups of one and those that another one holds are left out: they limit nothing more.
 *
 * @equation for each column i those of its link with AOS_j ≤ AOS_i < LOS_j; for each contact i of an antenna those with s_j ≤ s_i < e_j + gap, of pieces of one pass the last; each
 *   clash that is in none of them. A link that only its contact can receive then is received with it: y = x
 * @validity any candidates, those of a contact one behind the other. Contacts that {@link clash} stand together in a group, and of an antenna no others do
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

/** Of contacts by their choices. */
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

/** No gap between contacts of an antenna is longer, whatever it turns [ms]. */
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

/** What excludes another without being there when it comes. */
interface Later {
  /** Whether it still may. */
  reaches(other: number, place: number): boolean;
  excludes(other: number, place: number): boolean;
}

/** One sweep over the starts: what goes on at each. A group is closed when the first of it leaves. What excludes another of a later group is a group of two with it. */
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
    if (left.length < occupied.length) close(); // it grew by the one before
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
