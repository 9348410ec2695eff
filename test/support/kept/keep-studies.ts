import { keepAnswers } from "../../../constructs/props/kept-answers";
import { keptInWorker } from "./kept-studies";

// Test files share a worker, and many of them judge the same dozen sites.
keepAnswers(keptInWorker);
