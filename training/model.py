"""The network: a BERT encoder that also sees where words stand, a head for labels and one for page types."""

from dataclasses import asdict, dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

BOX_SCALE = 1000


@dataclass(frozen=True)
class Shape:
    labels: int
    page_types: int
    vocabulary: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    waves: int = 24
    places: int = 24
    dropout: float = 0.0
    layout: bool = True

    def as_dict(self) -> dict:
        return asdict(self)


def coordinate_basis(waves: int) -> Tensor:
    """Sines and cosines of every coordinate 0..1000, from half a page to a few thousandths a wave: neighbours look alike.

    Every row has length 1, so that one step of training moves a place no farther than a word.
    """
    place = torch.arange(BOX_SCALE + 1, dtype=torch.float32)[:, None] / BOX_SCALE
    rates = torch.pi * (300.0 ** torch.linspace(0, 1, waves))[None, :]
    return torch.cat([torch.sin(place * rates), torch.cos(place * rates)], dim=1) / waves**0.5


class LayoutEmbedding(nn.Module):
    """LayoutLM's embeddings of left, top, right, bottom, width and height, added together.

    Each is a table over 0..1000 made of waves times learned weights, so that places never trained on are read like their
    neighbours. Weights start at zero: an untrained model is the pretrained one.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.register_buffer("basis", coordinate_basis(shape.waves), persistent=False)
        self.weights = nn.Parameter(torch.zeros(6, 2 * shape.waves, shape.hidden))
        self.baked: Tensor | None = None

    def tables(self) -> Tensor:
        return torch.matmul(self.basis, self.weights)

    def bake(self) -> None:
        """Fixes the tables for export."""
        self.baked = self.tables().detach()

    def forward(self, bbox: Tensor) -> Tensor:
        tables = self.tables() if self.baked is None else self.baked
        left, top, right, bottom = bbox.unbind(-1)
        width = (right - left).clamp(0, BOX_SCALE)
        height = (bottom - top).clamp(0, BOX_SCALE)
        total = F.embedding(left, tables[0])
        for table, place in zip(tables[1:], (top, right, bottom, width, height), strict=True):
            total = total + F.embedding(place, table)
        return total


def place_rates(places: int) -> tuple[Tensor, int]:
    """Turns a page unit (1/1000) makes, and how many of them are for lines; the rest are halves for columns and for what ends before.

    Waves are 24 to 2000 units long for lines and 60 to 2000 for columns.
    """
    lines, columns = places // 4, places // 8
    return torch.tensor(
        [2 * torch.pi / (24 * (2000 / 24) ** (i / max(1, lines - 1))) for i in range(lines)]
        + 2 * [2 * torch.pi / (60 * (2000 / 60) ** (i / max(1, columns - 1))) for i in range(columns)]
    ), lines


class Places(nn.Module):
    """Angles of every word for attention that sees how far apart two words stand, whatever their place on the page.

    Rotary embedding (RoFormer, Su and others, 2021) in two dimensions: bottoms of words tell lines, left edges columns, and the left
    edge of one word against the right edge of another what stands before it.
    """

    def __init__(self, places: int) -> None:
        super().__init__()
        rates, self.lines = place_rates(places)
        self.register_buffer("rates", rates, persistent=False)
        self.columns = (len(rates) - self.lines) // 2

    def forward(self, bbox: Tensor) -> tuple[tuple[Tensor, Tensor], tuple[Tensor, Tensor]]:
        """Cosines and sines (batch, pieces, 1, places / 2) for those who look and for those looked at."""
        left, _, right, bottom = bbox.to(self.rates.dtype).unsqueeze(-1).unbind(-2)
        lines, aligned, before = bottom.expand(-1, -1, self.lines), left.expand(-1, -1, self.columns), right.expand(-1, -1, self.columns)
        looking = (torch.cat([lines, aligned, aligned], dim=-1) * self.rates).unsqueeze(2)
        seen = (torch.cat([lines, aligned, before], dim=-1) * self.rates).unsqueeze(2)
        return (looking.cos(), looking.sin()), (seen.cos(), seen.sin())


def turned(x: Tensor, angle: tuple[Tensor, Tensor]) -> Tensor:
    """Pairs of channels (batch, pieces, heads, places), first half with second half, turned by angles given as cosine and sine."""
    a, b = x.chunk(2, dim=-1)
    cos, sin = angle
    return torch.cat([a * cos - b * sin, a * sin + b * cos], dim=-1)


class Attention(nn.Module):
    """Self-attention; beside what words say, some channels of each head compare where they stand.

    The looking side of these starts at zero: an untrained model is the pretrained one.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads, self.places = shape.heads, shape.places if shape.layout else 0
        self.query = nn.Linear(shape.hidden, shape.hidden)
        self.key = nn.Linear(shape.hidden, shape.hidden)
        self.value = nn.Linear(shape.hidden, shape.hidden)
        self.output = nn.Linear(shape.hidden, shape.hidden)
        if self.places:
            self.place_query = nn.Linear(shape.hidden, shape.heads * self.places)
            self.place_key = nn.Linear(shape.hidden, shape.heads * self.places)
            nn.init.zeros_(self.place_query.weight)
            nn.init.zeros_(self.place_query.bias)
            nn.init.normal_(self.place_key.weight, std=0.02)
            nn.init.normal_(self.place_key.bias, std=0.5)

    def forward(self, x: Tensor, bias: Tensor, angles: tuple | None) -> Tensor:
        batch, length, hidden = x.shape
        split = (batch, length, self.heads, hidden // self.heads)
        q, k, v = (part(x).view(split) for part in (self.query, self.key, self.value))
        if angles is not None:
            wide = (batch, length, self.heads, self.places)
            q = torch.cat([q, turned(self.place_query(x).view(wide), angles[0])], dim=-1)
            k = torch.cat([k, turned(self.place_key(x).view(wide), angles[1])], dim=-1)
        q, k, v = (part.transpose(1, 2) for part in (q, k, v))
        scores = torch.matmul(q * (hidden // self.heads) ** -0.5, k.transpose(-1, -2)) + bias.to(v.dtype)
        # Under autocast the largest tensor of all would be copied to full precision and back; softmax sums in it anyway.
        with torch.autocast(x.device.type, enabled=False):
            weights = scores.softmax(-1)
        mixed = torch.matmul(weights, v)
        return self.output(mixed.transpose(1, 2).reshape(batch, length, hidden))


class Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = Attention(shape)
        self.attention_norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.widen = nn.Linear(shape.hidden, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.drop = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, bias: Tensor, angles: tuple | None) -> Tensor:
        x = self.attention_norm(x + self.drop(self.attention(x, bias, angles)))
        return self.norm(x + self.drop(self.narrow(F.gelu(self.widen(x)))))


class DocumentTagger(nn.Module):
    """`logits` (batch, pieces, labels) and `page_logits` (batch, page types)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.kind = nn.Parameter(torch.zeros(shape.hidden))
        self.layout = LayoutEmbedding(shape) if shape.layout else None
        self.places = Places(shape.places) if shape.layout and shape.places else None
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.drop = nn.Dropout(shape.dropout)
        self.encoder = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.label_head = nn.Linear(shape.hidden, shape.labels)
        self.page_head = nn.Linear(shape.hidden, shape.page_types)
        for head in (self.label_head, self.page_head):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
        nn.init.constant_(self.label_head.bias[:1], 3.0)

    def forward(
        self, input_ids: Tensor, attention_mask: Tensor, bbox: Tensor, position_ids: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        if position_ids is None:
            position_ids = torch.arange(input_ids.shape[1], device=input_ids.device)[None, :]
        x = self.words(input_ids) + self.positions(position_ids) + self.kind
        if self.layout is not None:
            x = x + self.layout(bbox)
        else:
            x = x + bbox.sum(-1, keepdim=True) * 0
        x = self.drop(self.norm(x))
        angles = None if self.places is None else self.places(bbox)
        bias = (1.0 - attention_mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.encoder:
            x = layer(x, bias, angles)
        return self.label_head(x), self.page_head(x[:, 0])
