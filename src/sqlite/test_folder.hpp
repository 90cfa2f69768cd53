#pragma once

#include "base/test_folder.hpp"
