import { cacheAnswers } from "../../../constructs/props/answer-cache";
import { keptInWorker } from "./kept-studies";

// Test files share a worker, and many of them judge the same dozen sites.
cacheAnswers(keptInWorker);
