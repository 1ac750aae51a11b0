package com.sekisho.engines;

class ScenariosThroughWasmTest extends ScenariosOverHttp {}
