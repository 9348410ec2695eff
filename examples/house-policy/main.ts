import { EdgeApp, EdgeNodeStack } from "cdktf-edge-node";
import { housePolicy } from "./index";
import { lavishSite } from "./sites";

const app = new EdgeApp();
new EdgeNodeStack(app, "hall", { ...lavishSite, policy: housePolicy });
app.synth();
