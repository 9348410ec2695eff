export { type Assumption, citeSource, declareSource, type Mark, type Source } from "../provenance/source";
export { parseProps } from "./parse-props";
export { PropsError, type PropsProblem } from "./problems/props-error";
