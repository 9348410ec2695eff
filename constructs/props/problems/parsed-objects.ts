import { z } from "zod";

/** Objects that were parsed without a problem: the same object in another design is not parsed again. */
export class ParsedObjects {
  private readonly bySchema = new Map<z.core.$ZodType, Map<object, unknown>>();
  private readonly all = new Set<object>();
  private isClosed = false;

  has(given: object): boolean {
    return this.all.has(given);
  }

  /** Returns the parsed object; undefined where it is not known. */
  parsed(schema: z.core.$ZodType, given: unknown): unknown {
    return this.bySchema.get(schema)?.get(given as object);
  }

  /** Keeps a parsed object, until the collection is closed. */
  keep(schema: z.core.$ZodType, given: unknown, parsed: unknown): void {
    if (this.isClosed || typeof given !== "object" || given === null) return;
    this.all.add(given);
    const known = this.bySchema.get(schema) ?? new Map<object, unknown>();
    this.bySchema.set(schema, known.set(given, parsed));
  }

  /** Closes the collection: objects that are parsed later are not kept. */
  close(): void {
    this.isClosed = true;
  }
}

/** The context of a parse, which zod passes to every schema. */
export interface ObjectsContext {
  readonly objects?: ParsedObjects;
}

/** Makes a schema return its earlier result for the same object or list. */
export function remembering(inst: z.core.$ZodType): void {
  inst._zod.deferred ??= [];
  // zod sets `run` only then, for a schema without checks
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

/** An object like zod's, except for objects that are parsed already. */
const RememberingObject = z.core.$constructor<z.ZodObject>("RememberingObject", (inst, def) => {
  z.ZodObject.init(inst, def);
  remembering(inst);
});

/** Returns the schema of an object that allows only these props. */
export function strictObject<Shape extends z.core.$ZodShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return new RememberingObject({ type: "object", shape, catchall: z.never() }) as unknown as z.ZodObject<Shape, z.core.$strict>;
}
