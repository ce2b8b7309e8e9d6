"""Mixed precision: large products in bfloat16 where the machine has units for them; weights, sums and norms stay in float32."""

from contextlib import AbstractContextManager

import torch


def has_bfloat16(device: torch.device) -> bool:
    """Whether products in bfloat16 are faster here: a GPU's tensor cores, or a processor with AMX or AVX-512 BF16."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    known = torch.cpu.get_capabilities()
    return bool(known.get("amx_bf16") or known.get("avx512_bf16"))


def mixed(device: torch.device, wanted: bool) -> AbstractContextManager:
    """Where the forward pass of a step runs."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=wanted and has_bfloat16(device))
