package cn.banwen.papers;

import java.util.List;

/** Lays the handling slip out on A4. */
final class HandlingSlipLayout {

    static final String NAME = "文件处理笺";

    private final HandlingSlip slip;
    private final SlipStyles styles;

    HandlingSlipLayout(HandlingSlip slip, Typefaces faces) {
        this.slip = slip;
        this.styles = SlipStyles.with(faces);
    }

    List<Sheet> sheets() {
        HandlingSlipForm form = new HandlingSlipForm(slip, styles);
        return new FormFrame(slip.office() + NAME, "签收编号：" + slip.receiptId(), styles)
                .around(form.repeatedHeading(), form.blocks());
    }
}
