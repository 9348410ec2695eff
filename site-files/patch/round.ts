import { isDeepStrictEqual } from "node:util";
import { isData, valueAt, withValueAt } from "../../constructs/changes/at-path";
import type { Edit } from "../../constructs/changes/edits";
import { PropsError } from "../../constructs/props";
import { shownValue } from "../../constructs/props/problems/issue-message";
import type { Data } from "../../constructs/props/problems/path";
import { shownPath } from "../../constructs/props/yaml/positioned-yaml";
import { quotedText } from "../../constructs/units/shown-text";
import { partLists } from "../written/part-lists";
import { along, originText, type Written, type WrittenList } from "../written/written";
import type { RoundOf } from "./home";
import { overlayPart, overlayWords, withOverlay } from "./overlay-value";
import { raisedCount } from "./raised-count";
import { isOfServed, servedAgain, servedLists } from "./served-names";
import {
  isMore,
  isOfParts,
  isWithinBrought,
  type NamedPlace,
  namedPlace,
  timesWritten,
  type WrittenChange,
  writtenChange,
  writtenTogether,
} from "./written-change";

/** Changes that are written into a file in order, each where its value is: in place, or by names over the content of another file. */
export class Round {
  private words: Data;

  constructor(private readonly of: RoundOf) {
    this.words = of.text.value;
  }

  /**
   * Returns the content with these changes. If values other than names of served devices change, those names wait: what is fed may have
   * changed with the rest.
   *
   * @throws PropsError for a change that cannot be written there
   */
  after(edits: readonly Edit[]): Data {
    const others = edits.filter((edit) => !isOfServed(edit));
    const served = servedLists(edits).map((path): Edit => ({ path, value: valueAt(this.of.target, path) }));
    const changes = (others.length > 0 ? others : served).map((edit) => writtenChange(this.of.whole, edit));
    const more = changes.filter((change) => isMore(change) && isOfParts(change.at as WrittenList, change.key));
    for (const group of writtenTogether(changes.filter((change) => !more.includes(change)))) this.write(group);
    const counted = this.raised(more);
    for (const group of writtenTogether(more.filter(({ at }) => !counted.includes(at)))) this.write(group);
    return this.words;
  }

  /** Returns lists to which a higher count adds a part; the next round shows whether it adds the others too. */
  private raised(more: readonly WrittenChange[]): readonly Written[] {
    const raised: Written[] = [];
    for (const change of more) {
      const words = raised.includes(change.at) ? undefined : raisedCount(this.of, this.words, change);
      if (words) raised.push(change.at);
      this.words = words ?? this.words;
    }
    return raised;
  }

  private write(group: readonly WrittenChange[]): void {
    const [first] = group as readonly [WrittenChange];
    const isOwn = first.at.origin.text === this.of.text;
    const isOfAll =
      group.length === timesWritten(this.of.whole, first.at) && group.every(({ value }) => isDeepStrictEqual(value, first.value));
    if (isOwn && isOfAll) this.writeInPlace(first);
    else if (this.of.home.isLaid) this.layOver(group, isOfAll);
    else throw this.refused(first, isOwn ? aloneProblem(first, this.of.whole) : ownToSite);
  }

  private writeInPlace({ at, isThere, path, value, key }: WrittenChange): void {
    const place = at.origin.path;
    const { isLaid } = this.of.home;
    const isBrought = isLaid && !isWithinBrought(this.words, place);
    if (!isThere && at.kind === "list") {
      const { length } = valueAt(this.words, place) as readonly unknown[];
      this.words = withValueAt(this.words, [...place, length], isBrought ? overlayPart(value, key) : value);
    } else if (!isThere)
      this.words = withValueAt(this.words, [...place, String(path.at(-1))], isBrought ? overlayWords(value, key) : value);
    else if (value === undefined && isLaid && at.over) this.words = withValueAt(this.words, place, { remove: true });
    else if (isOfServed({ path }) && at.kind === "list") {
      const list = valueAt(this.words, place) as readonly unknown[];
      this.words = withValueAt(this.words, place, servedAgain(list, at.items, value as readonly unknown[]));
    } else this.words = withValueAt(this.words, place, value);
  }

  private layOver(group: readonly WrittenChange[], isOfAll: boolean): void {
    const placesOf = (areAll: boolean) => group.map((change) => namedPlace(this.of.whole, holderOf(change), areAll));
    const [first, ...rest] = placesOf(isOfAll);
    const isOnce = isOfAll && rest.every((place) => isDeepStrictEqual(place, first));
    const places = isOnce ? [first] : placesOf(false);
    for (const [i, place] of places.entries()) this.lay(group[i] as WrittenChange, place);
  }

  private lay(change: WrittenChange, place: NamedPlace | undefined): void {
    const { path, value, key, at, isThere } = change;
    if (!place) throw this.refused(change, "must be in a part with a name but a part on its path has none: name that part in the design");
    const by = partLists[key];
    const wholeList = place.list ?? (isMore(change) && !isOfParts(at as WrittenList, key) ? path.length - 1 : undefined);
    if (wholeList !== undefined)
      this.words = withOverlay(this.words, place.steps, valueAt(this.of.target, path.slice(0, wholeList))) as Data;
    else if (isMore(change)) {
      const named = isData(value) && by !== undefined ? value[by] : undefined;
      if (by === undefined || typeof named !== "string")
        throw this.refused(change, "must have a name so that the site can add it but has none: name it");
      this.words = withOverlay(this.words, [...place.steps, { by, named }], overlayPart(value, key)) as Data;
    } else {
      const laid = value === undefined ? { remove: true } : isThere ? value : overlayWords(value, key);
      this.words = withOverlay(this.words, place.steps, laid) as Data;
    }
  }

  private refused({ at, path }: WrittenChange, message: string): PropsError {
    const { file } = this.of.home;
    return new PropsError(file, [{ path: `${originText(at.origin)} ${shownPath(path)}`, message }]);
  }
}

/** Returns the path that is overridden: for a new part that of its list. */
function holderOf(change: WrittenChange): Edit["path"] {
  return isMore(change) ? change.path.slice(0, -1) : change.path;
}

const ownToSite = "must be changed in the site file, which states this value itself: the value in its design is not used by the site";

/** Returns the problem of a change of one part among several of a count. */
function aloneProblem({ path, value }: WrittenChange, whole: Written): string {
  const made = along(whole, path).findLast((one) => one.made)?.made;
  const others = made ? `all ${made.count} that the count of ${quotedText(made.plain)} makes` : "all that is written there";
  const what = value === undefined ? "taken out" : shownValue(value);
  return `must be one value for ${others} but is ${what} for one of them: write that part separately, with its own name`;
}
