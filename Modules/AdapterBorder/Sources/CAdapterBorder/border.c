// The border is a header; this file gives the package manager a target to build.
#include "arraigo_adapter.h"
