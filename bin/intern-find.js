#!/usr/bin/env node
// Node 22 and later keep compiled code between starts.
require("node:module").enableCompileCache?.();
require("../dist/main.cjs");
