import fc from "fast-check";

// The same examples in every run, so that a red run can be repeated; FC_SEED=… looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261125) });
