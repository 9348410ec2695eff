export { parseProps } from "./parse-props";
export { PropsError, type PropsProblem } from "./props-error";
export { type Assumption, declared, type Mark, type Source, verified } from "./source";
