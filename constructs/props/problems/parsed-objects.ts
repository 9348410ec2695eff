import { z } from "zod";

/** Objects that were parsed without a problem: where the very same stands in another design, it is not parsed again. */
export class ParsedObjects {
  private readonly bySchema = new Map<z.core.$ZodType, Map<object, unknown>>();
  private readonly all = new Set<object>();
  private isClosed = false;

  /** Was it parsed by any schema? */
  has(given: object): boolean {
    return this.all.has(given);
  }

  /** What the schema made of an object; undefined where that is not known. */
  parsed(schema: z.core.$ZodType, given: unknown): unknown {
    return this.bySchema.get(schema)?.get(given as object);
  }

  /** Keeps what the schema made of an object, until it is closed. */
  keep(schema: z.core.$ZodType, given: unknown, parsed: unknown): void {
    if (this.isClosed || typeof given !== "object" || given === null) return;
    this.all.add(given);
    const known = this.bySchema.get(schema) ?? new Map<object, unknown>();
    this.bySchema.set(schema, known.set(given, parsed));
  }

  /** Keeps nothing more: what is parsed from now on goes with who parsed it. */
  close(): void {
    this.isClosed = true;
  }
}

/** What a parse is given beside the value; zod hands it down to every schema. */
export interface ObjectsContext {
  readonly objects?: ParsedObjects;
}

/** Has a schema give what it made of the very same object or list before. */
export function remembering(inst: z.core.$ZodType): void {
  inst._zod.deferred ??= [];
  // zod sets `run` only then, of a schema without checks
  inst._zod.deferred.push(() => {
    const { run } = inst._zod;
    inst._zod.run = (payload, context) => {
      const { objects } = context as ObjectsContext;
      if (!objects) return run(payload, context);
      const given = payload.value;
      const known = objects.parsed(inst, given);
      if (known !== undefined) return Object.assign(payload, { value: known });
      const result = run(payload, context);
      if (!(result instanceof Promise) && result.issues.length === 0) objects.keep(inst, given, result.value);
      return result;
    };
  });
}

/** zod's object, but for what is parsed already. */
const RememberingObject = z.core.$constructor<z.ZodObject>("RememberingObject", (inst, def) => {
  z.ZodObject.init(inst, def);
  remembering(inst);
});

/** Schema of an object that takes no other props than these. */
export function strictObject<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return new RememberingObject({ type: "object", shape, catchall: z.never() }) as unknown as z.ZodObject<Shape, z.core.$strict>;
}
