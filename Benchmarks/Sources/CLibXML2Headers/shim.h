#pragma once
/* Nothing of it is called from Swift: the target brings the folder of libxml2's headers to the C side. */
