export { type Assumption, declared, type Mark, type Source, verified } from "../provenance/source";
export { parseProps } from "./parse-props";
export { PropsError, type PropsProblem } from "./problems/props-error";
